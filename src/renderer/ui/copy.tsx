/** Copying: one button per thing, confirmed in place for a moment and read out. */
import './copy.css';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import { t } from '../../shared/text.ts';
import { Button, IconButton } from './Button.tsx';
import { CheckIcon, CopyIcon } from './icons.tsx';
import { useNotices } from './notices.tsx';

/** Puts text on the clipboard; false when that failed, which has then been reported. */
export type CopyText = (text: string) => Promise<boolean>;

export const CopyContext = createContext<CopyText>(() => Promise.resolve(false));

const confirmMs = 1500;

export type Copying = { readonly isCopied: boolean; readonly copy: () => void };

/** Does the copying with `write`, which tells whether it worked; `what` is read out as "URL copied". */
export const useConfirmedCopy = (write: () => Promise<boolean>, what: string): Copying => {
  const { announce } = useNotices();
  const [isCopied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const run = async (): Promise<void> => {
    if (!(await write())) return;
    clearTimeout(timer.current);
    setCopied(true);
    announce(t('{what} copied', { what }));
    timer.current = setTimeout(() => setCopied(false), confirmMs);
  };
  return { isCopied, copy: () => void run() };
};

/** A function makes the text only when it is wanted. */
export const useCopy = (text: string | (() => Promise<string | null>), what: string): Copying => {
  const copyText = useContext(CopyContext);
  return useConfirmedCopy(async () => {
    const value = typeof text === 'string' ? text : await text();
    return value !== null && (await copyText(value));
  }, what);
};

type CopyButtonProps = {
  readonly text: string | (() => Promise<string | null>);
  /** The thing, as in "Copy URL". */
  readonly what: string;
  /** With words, not only the icon. */
  readonly hasLabel?: boolean;
  /** The words; else “Copy”. */
  readonly label?: string;
  /** What it does, where a key does the same. */
  readonly action?: ActionId;
};

export function CopyButton({ text, what, hasLabel = false, label, action }: CopyButtonProps) {
  const { isCopied, copy } = useCopy(text, what);
  const icon = isCopied ? <CheckIcon className="copied-icon" size={14} /> : <CopyIcon size={14} />;
  if (!hasLabel) {
    return (
      <IconButton
        className="copy-button"
        label={t('Copy {what}', { what })}
        icon={icon}
        onClick={copy}
      />
    );
  }
  return (
    <Button
      look="quiet"
      isSmall
      {...(action && { action })}
      icon={icon}
      onClick={copy}
      aria-label={t('Copy {what}', { what })}
    >
      {isCopied ? t('Copied') : (label ?? t('Copy'))}
    </Button>
  );
}
