// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Button, IconButton } from '../../../src/renderer/ui/Button.tsx';
import { ContextMenu } from '../../../src/renderer/ui/ContextMenu.tsx';
import { InfoIcon } from '../../../src/renderer/ui/icons.tsx';
import { LayerContext } from '../../../src/renderer/ui/layer.ts';
import { Menu } from '../../../src/renderer/ui/Menu.tsx';
import type { MenuGroup } from '../../../src/renderer/ui/MenuPopup.tsx';
import { TooltipProvider } from '../../../src/renderer/ui/Tooltip.tsx';
import { click } from './render-app.tsx';

afterEach(cleanup);

const done: string[] = [];
const groups: readonly MenuGroup[] = [
  {
    label: 'Actions',
    items: [
      {
        id: 'copy',
        label: 'Copy',
        onSelect: () => done.push(`copied from ${document.activeElement?.textContent}`),
      },
      { id: 'drop', label: 'Drop', isDangerous: true, onSelect: () => done.push('dropped') },
    ],
  },
];

const renderMenu = (isDisabled = false): HTMLElement => {
  done.length = 0;
  render(
    <Menu
      label="Things to do"
      groups={groups}
      renderTrigger={(trigger) => (
        <Button {...trigger} disabled={isDisabled}>
          Open
        </Button>
      )}
    />,
  );
  return screen.getByRole('button', { name: 'Open' });
};

describe('a menu button', () => {
  it('opens a named menu, and says that it is open', async () => {
    const button = renderMenu();
    expect(button.getAttribute('aria-haspopup')).toBe('menu');
    await click(button);
    expect(screen.getByRole('menu', { name: 'Things to do' })).toBeTruthy();
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('has the focus again before the item does its work', async () => {
    await click(renderMenu());
    await click(screen.getByRole('menuitem', { name: 'Copy' }));
    expect(done).toEqual(['copied from Open']);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it.each(['Enter', ' ', 'ArrowDown'])('opens by %j, and Escape leads back to it', async (key) => {
    const button = renderMenu();
    button.focus();
    for (let times = 0; times < 2; times++) {
      fireEvent.keyDown(button, { key });
      await waitFor(() => expect(document.activeElement?.textContent).toBe('Copy'));
      fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
      await waitFor(() => expect(document.activeElement).toBe(button));
      expect(screen.queryByRole('menu')).toBeNull();
    }
  });

  it('does not open while it is disabled', async () => {
    await click(renderMenu(true));
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

it('a choice in a menu leaves it open', async () => {
  function Choice() {
    const [chosen, setChosen] = useState('a');
    const items = ['a', 'b'].map((id) => ({
      id,
      label: id,
      isChosen: id === chosen,
      onSelect: () => setChosen(id),
    }));
    return (
      <Menu
        label="Choice"
        groups={[{ items }]}
        renderTrigger={(trigger) => <Button {...trigger}>Choose</Button>}
      />
    );
  }
  render(<Choice />);
  await click(screen.getByRole('button', { name: 'Choose' }));
  await click(screen.getByRole('menuitemradio', { name: 'b' }));
  expect(screen.getByRole('menuitemradio', { name: 'b', checked: true })).toBeTruthy();
});

describe('a context menu', () => {
  const renderAt = (): (boolean | null)[] => {
    const closed: (boolean | null)[] = [];
    render(
      <>
        <button type="button">Elsewhere</button>
        <ContextMenu
          label="Of a row"
          groups={groups}
          at={{ leftPx: 10, topPx: 20 }}
          onClose={(takesFocusBack) => closed.push(takesFocusBack)}
        />
      </>,
    );
    return closed;
  };

  it('gives the focus back once at Escape', async () => {
    const closed = renderAt();
    fireEvent.keyDown(screen.getByRole('menu', { name: 'Of a row' }), { key: 'Escape' });
    await waitFor(() => expect(closed).toEqual([true]));
  });

  it('leaves the focus to what was pressed beside it', async () => {
    const closed = renderAt();
    // It listens from the next turn on: the press that opened it must not close it.
    await new Promise((resolve) => setTimeout(resolve));
    await click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(closed).toEqual([false]);
  });
});

it('menus and tooltips go into the layer they are opened in', async () => {
  const layer = document.body.appendChild(document.createElement('dialog'));
  render(
    <TooltipProvider>
      <LayerContext value={layer}>
        <Menu
          label="In a dialog"
          groups={groups}
          renderTrigger={(trigger) => <IconButton {...trigger} label="More" icon={<InfoIcon />} />}
        />
      </LayerContext>
    </TooltipProvider>,
  );
  await click(screen.getByRole('button', { name: 'More' }));
  expect(layer.querySelector('[role="menu"]')).toBeTruthy();
  layer.remove();
});
