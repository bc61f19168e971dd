import './dialog.css';
import type { ReactNode } from 'react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../shared/text.ts';
import { Button, IconButton } from './Button.tsx';
import { classNames } from './class-names.ts';
import { CrossIcon } from './icons.tsx';
import { LayerContext } from './layer.ts';
import { useNotices } from './notices.tsx';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly isWide?: boolean;
  /** Fills most of the window; what is inside scrolls by itself. */
  readonly isFull?: boolean;
  /** Near the top and without a head: the title is only heard. */
  readonly isBare?: boolean;
  /** Cannot be closed yet: there is no button for it, and Escape does nothing. */
  readonly isHeld?: boolean;
};

/** A modal dialog: open while mounted. Escape closes it; a slip of the mouse does not. */
export function Dialog(props: DialogProps) {
  const { title, onClose, children, isWide = false, isFull = false, isHeld = false } = props;
  const { isBare = false } = props;
  const hasClose = !isHeld && !isBare;
  const element = useRef<HTMLDialogElement>(null);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const { hostIn } = useNotices();
  // Closed before it leaves the page, so that the focus goes back to where it was.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    dialog.showModal();
    // Not the button that closes it: its tooltip would take the first Escape for itself.
    const first = dialog.querySelector<HTMLElement>('[data-initial-focus]') ?? heading.current;
    first?.focus();
    setLayer(dialog);
    const unhost = hostIn(dialog);
    return () => {
      unhost();
      dialog.close();
    };
  }, [hostIn]);
  return (
    <dialog
      ref={element}
      className={classNames(
        'dialog',
        isWide && 'dialog--wide',
        isFull && 'dialog--full',
        isBare && 'dialog--bare',
      )}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // Chromium closes at a second Escape whatever a listener of `cancel` says.
        if (isHeld && event.key === 'Escape') event.preventDefault();
      }}
      onCancel={(event) => {
        // One inside of this one has asked to be closed, not this one.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (!isHeld) onClose();
      }}
    >
      <LayerContext value={layer}>
        <div className="dialog__frame">
          <header className={isBare ? 'visually-hidden' : 'dialog__head'}>
            <h2 ref={hasClose ? heading : undefined} id={titleId} tabIndex={-1}>
              {title}
            </h2>
            {hasClose && <IconButton label={t('Close')} icon={<CrossIcon />} onClick={onClose} />}
          </header>
          <div className="dialog__body">{children}</div>
        </div>
      </LayerContext>
    </dialog>
  );
}

type ConfirmDialogProps = {
  readonly title: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Asks before something that cannot be undone. The way out has the focus. */
export function ConfirmDialog({
  title,
  action,
  isBusy,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog__text">{children}</div>
      <footer className="dialog__foot">
        <Button data-initial-focus onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button look="danger" isBusy={isBusy} onClick={onConfirm}>
          {action}
        </Button>
      </footer>
    </Dialog>
  );
}
