import './url-copy.css';
import { type ReactNode, useContext } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import { t } from '../../shared/text.ts';
import { useKeyHint } from '../lib/use-key-hint.ts';
import { classNames } from './class-names.ts';
import { CopyContext, useConfirmedCopy } from './copy.tsx';
import { CheckIcon, CopyIcon } from './icons.tsx';

export type UrlCopyProps = {
  readonly url: string;
  readonly isLarge?: boolean;
  /** What it does, where a key does the same. */
  readonly action?: ActionId;
  /** In front of the URL: what kind of URL it is. */
  readonly lead?: ReactNode;
  /** Copies in place of the plain clipboard; tells whether it worked. */
  readonly write?: () => Promise<boolean>;
};

/** A URL whose whole area copies it. It is named by what it shows, for those who speak to it. */
export function UrlCopy({ url, isLarge = false, action, lead, write }: UrlCopyProps) {
  const copyText = useContext(CopyContext);
  const { isCopied, copy } = useConfirmedCopy(write ?? (() => copyText(url)), 'URL');
  const { aria, tip } = useKeyHint(action ?? null);
  return (
    <button
      type="button"
      className={classNames('url-copy', isLarge && 'url-copy--large')}
      {...aria}
      title={tip(t('Copy URL {url}', { url }))}
      onClick={copy}
    >
      {lead && <span className="url-copy__lead">{lead}</span>}
      <span className="url-copy__url">{url}</span>
      <span className="url-copy__action">
        {isCopied ? <CheckIcon size={14} className="copied-icon" /> : <CopyIcon size={14} />}
        <span className="url-copy__word">{isCopied ? t('Copied') : t('Copy')}</span>
      </span>
    </button>
  );
}
