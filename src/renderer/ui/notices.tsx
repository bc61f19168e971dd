/** What the window says in passing: a polite live region for ears, toasts for eyes. */
import './notices.css';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { AppError } from '../../shared/errors.ts';
import { IconButton } from './Button.tsx';
import { CrossIcon, InfoIcon, WarningIcon } from './icons.tsx';

type Toast = {
  readonly id: number;
  readonly text: string;
  readonly hint?: string;
  readonly isError: boolean;
};

export type Notices = {
  /** Read out, not shown: for changes that are visible in place. */
  readonly announce: (text: string) => void;
  /** Shown for a few seconds and read out. */
  readonly inform: (text: string, hint?: string) => void;
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
  report: nothing,
  hostIn: () => nothing,
});

export const useNotices = (): Notices => useContext(NoticesContext);

/** Long enough to be read. */
const informMs = ({ text, hint = '' }: Omit<Toast, 'id'>): number =>
  Math.max(5000, 60 * (text.length + hint.length));
const mostShown = 3;

const isSame = (a: Omit<Toast, 'id'>, b: Toast): boolean =>
  a.text === b.text && a.hint === b.hint && a.isError === b.isError;

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
      if (!toast.isError) setTimeout(() => dismiss(id), informMs(toast));
    };
    return {
      announce: (text) => setSpoken(({ turn }) => ({ text, turn: turn + 1 })),
      inform: (text, hint) => show({ text, isError: false, ...(hint !== undefined && { hint }) }),
      report: ({ message, hint }) =>
        show({ text: message, isError: true, ...(hint !== undefined && { hint }) }),
      hostIn: (dialog) => {
        setHosts((all) => [...all, dialog]);
        return () => setHosts((all) => all.filter((one) => one !== dialog));
      },
    };
  }, [dismiss]);
  const shown = <Toasts toasts={toasts} onDismiss={dismiss} />;
  const host = hosts.at(-1);
  return (
    <NoticesContext value={notices}>
      {children}
      <output className="visually-hidden" aria-live="polite">
        {/* A changed key makes the same words be read out again. */}
        <span key={spoken.turn}>{spoken.text}</span>
      </output>
      {host ? createPortal(shown, host) : shown}
    </NoticesContext>
  );
}

type ToastsProps = {
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: number) => void;
};

function Toasts({ toasts, onDismiss }: ToastsProps) {
  return (
    <section className="toasts" aria-label="Notices">
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
          <IconButton
            label="Dismiss"
            icon={<CrossIcon size={14} />}
            onClick={() => onDismiss(toast.id)}
          />
        </div>
      ))}
    </section>
  );
}
