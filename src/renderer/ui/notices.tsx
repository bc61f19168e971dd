/** What the window says in passing: a polite live region for ears, toasts for eyes. */
import './notices.css';
import type { FocusEvent, ReactNode } from 'react';
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { AppError } from '../../shared/errors.ts';
import { t } from '../../shared/text.ts';
import { useActions } from '../lib/actions.ts';
import { Button, IconButton } from './Button.tsx';
import { CrossIcon, InfoIcon, WarningIcon } from './icons.tsx';
import { LayerContext } from './layer.ts';

type Toast = {
  readonly id: number;
  readonly text: string;
  readonly hint?: string;
  readonly isError: boolean;
  readonly offer?: Offer;
  /** Whether the offer takes back what was done. */
  readonly isUndo?: boolean;
  /** What it is the newest word about. */
  readonly topic?: string;
};

/** What can be done about it while it is shown. */
export type Offer = { readonly label: string; readonly accept: () => void };

export type Notices = {
  /** Read out, not shown: for changes that are visible in place. */
  readonly announce: (text: string) => void;
  /** Shown for a few seconds and read out; for longer with a button. */
  readonly inform: (text: string, hint?: string, offer?: Offer) => void;
  /** The same, in place of what was said about the topic before. */
  readonly update: (topic: string, text: string) => void;
  /** Shown for longer, with a button that takes it back. Ctrl+Z, or ⌘Z, does the newest of them. */
  readonly offer: (text: string, offer: Offer) => void;
  /** Shown until dismissed. */
  readonly report: (error: AppError) => void;
  /**
   * Shows toasts within a modal dialog for as long as it is open: outside of it they would be
   * beneath it, and out of reach. Out: what ends that.
   */
  readonly hostIn: (dialog: HTMLElement) => () => void;
};

const nothing = (): void => undefined;
const NoticesContext = createContext<Notices>({
  announce: nothing,
  inform: nothing,
  update: nothing,
  offer: nothing,
  report: nothing,
  hostIn: () => nothing,
});

export const useNotices = (): Notices => useContext(NoticesContext);

/** Long enough to be read. */
const informMs = ({ text, hint = '' }: Omit<Toast, 'id'>): number =>
  Math.max(5000, 60 * (text.length + hint.length));
const mostShown = 3;

/** An offer is never the same: each takes back something else. */
const isSame = (a: Omit<Toast, 'id'>, b: Toast): boolean =>
  a.offer === undefined &&
  b.offer === undefined &&
  ((a.topic !== undefined && a.topic === b.topic) ||
    (a.text === b.text && a.hint === b.hint && a.isError === b.isError));

/** Time to notice a mistake. */
const offerMs = 20_000;

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ text: '', turn: 0 });
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [hosts, setHosts] = useState<readonly HTMLElement[]>([]);
  const nextId = useRef(1);
  const dismiss = useCallback((id: number) => {
    setToasts((all) => all.filter((toast) => toast.id !== id));
  }, []);
  const notices = useMemo((): Notices => {
    const show = (toast: Omit<Toast, 'id'>): void => {
      const id = nextId.current++;
      // What is said again takes the place of what was said: it is read out, but not shown twice.
      setToasts((all) => {
        const others = all.filter((one) => !isSame(toast, one));
        return [...others, { ...toast, id }].slice(-mostShown);
      });
      if (!toast.isError) setTimeout(() => dismiss(id), toast.offer ? offerMs : informMs(toast));
    };
    return {
      announce: (text) => setSpoken(({ turn }) => ({ text, turn: turn + 1 })),
      inform: (text, hint, offer) =>
        show({
          text,
          isError: false,
          ...(hint !== undefined && { hint }),
          ...(offer && { offer }),
        }),
      update: (topic, text) => show({ text, isError: false, topic }),
      offer: (text, offer) => show({ text, isError: false, offer, isUndo: true }),
      report: ({ message, hint }) =>
        show({ text: message, isError: true, ...(hint !== undefined && { hint }) }),
      hostIn: (dialog) => {
        setHosts((all) => [...all, dialog]);
        return () => setHosts((all) => all.filter((one) => one !== dialog));
      },
    };
  }, [dismiss]);
  const offering = toasts.findLast(({ isUndo }) => isUndo);
  const accept = ({ id, offer }: Toast): void => {
    dismiss(id);
    offer?.accept();
  };
  useActions({ 'app.undo': offering ? () => accept(offering) : null });
  const shown = <Toasts toasts={toasts} onDismiss={dismiss} onAccept={accept} />;
  const host = hosts.at(-1);
  return (
    <NoticesContext value={notices}>
      {children}
      <output className="visually-hidden" aria-live="polite">
        {/* A changed key makes the same words be read out again. */}
        <span key={spoken.turn}>{spoken.text}</span>
      </output>
      {host ? createPortal(<LayerContext value={host}>{shown}</LayerContext>, host) : shown}
    </NoticesContext>
  );
}

type ToastsProps = {
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: number) => void;
  readonly onAccept: (toast: Toast) => void;
};

function Toasts({ toasts, onDismiss, onAccept }: ToastsProps) {
  /** Where the focus was before it came to a toast: it goes back there when that leaves. */
  const cameFrom = useRef<HTMLElement | null>(null);
  const remember = ({ relatedTarget }: FocusEvent): void => {
    const isFromOutside = relatedTarget instanceof HTMLElement && !relatedTarget.closest('.toasts');
    if (isFromOutside) cameFrom.current = relatedTarget;
  };
  const giveBack = (): void => {
    cameFrom.current?.focus({ preventScroll: true });
  };
  return (
    <section className="toasts" aria-label={t('Notices')}>
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={toast.isError ? 'toast toast--error' : 'toast'}
          role={toast.isError ? 'alert' : 'status'}
        >
          {toast.isError ? <WarningIcon /> : <InfoIcon />}
          <div className="toast__words">
            <p>{toast.text}</p>
            {toast.hint && <p className="toast__hint">{toast.hint}</p>}
          </div>
          {toast.offer && (
            <Button
              isSmall
              onFocus={remember}
              {...(toast.isUndo && { action: 'app.undo' })}
              onClick={() => {
                giveBack();
                onAccept(toast);
              }}
            >
              {toast.offer.label}
            </Button>
          )}
          <IconButton
            label={t('Dismiss')}
            onFocus={remember}
            icon={<CrossIcon size={14} />}
            onClick={() => {
              giveBack();
              onDismiss(toast.id);
            }}
          />
        </div>
      ))}
    </section>
  );
}
