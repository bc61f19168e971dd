// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Button } from '../../../src/renderer/ui/Button.tsx';
import { Dialog } from '../../../src/renderer/ui/Dialog.tsx';
import { useNotices } from '../../../src/renderer/ui/notices.tsx';
import { click } from './render-app.tsx';
import { renderPart } from './render-part.tsx';

const error = { code: 'internal', message: 'It went wrong.', hint: 'Try again.' } as const;

function Part() {
  const { inform, report } = useNotices();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => inform('Saved')}>Inform</Button>
      <Button onClick={() => report(error)}>Report</Button>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {isOpen && (
        <Dialog title="Question" onClose={() => setOpen(false)}>
          <Button onClick={() => setOpen(false)}>Done</Button>
        </Dialog>
      )}
    </>
  );
}

const press = (name: string): Promise<void> => click(screen.getByRole('button', { name }));
const open = () => renderPart({}, () => <Part />);

describe('toasts', () => {
  it('that say the same are shown once', async () => {
    await open();
    await press('Report');
    await press('Inform');
    await press('Report');
    expect(screen.getAllByText('It went wrong.')).toHaveLength(1);
    const toasts = screen.getByRole('region', { name: 'Notices' });
    expect(toasts.lastElementChild?.textContent).toContain('It went wrong.');
  });

  it('give the focus back when they are dismissed', async () => {
    await open();
    const report = screen.getByRole('button', { name: 'Report' });
    report.focus();
    await press('Report');
    const dismiss = screen.getByRole('button', { name: 'Dismiss' });
    dismiss.focus();
    await press('Dismiss');
    expect(document.activeElement).toBe(report);
  });

  it('are within the dialog that is open, where they can be seen and reached', async () => {
    await open();
    await press('Report');
    await press('Open');
    await press('Inform');
    const dialog = within(screen.getByRole('dialog', { name: 'Question' }));
    expect(dialog.getByText('Saved')).toBeTruthy();
    await click(dialog.getAllByRole('button', { name: 'Dismiss' })[0] as HTMLElement);
    expect(screen.queryByText('It went wrong.')).toBeNull();
    expect(screen.getByRole('dialog', { name: 'Question' })).toBeTruthy();
  });

  it('outlive the dialog in which they were shown', async () => {
    await open();
    await press('Open');
    await press('Report');
    await press('Done');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('It went wrong.');
  });
});
