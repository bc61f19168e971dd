import './url-copy.css';
import { type ReactNode, useContext, useId } from 'react';
import { classNames } from './class-names.ts';
import { CopyContext, useConfirmedCopy } from './copy.tsx';
import { CheckIcon, CopyIcon } from './icons.tsx';

export type UrlCopyProps = {
  readonly url: string;
  readonly isLarge?: boolean;
  readonly shortcut?: string;
  /** In front of the URL: what kind of URL it is. */
  readonly lead?: ReactNode;
  /** Copies in place of the plain clipboard; tells whether it worked. */
  readonly write?: () => Promise<boolean>;
};

/** A URL whose whole area copies it. */
export function UrlCopy({ url, isLarge = false, shortcut, lead, write }: UrlCopyProps) {
  const copyText = useContext(CopyContext);
  const { isCopied, copy } = useConfirmedCopy(write ?? (() => copyText(url)), 'URL');
  const leadId = useId();
  return (
    <button
      type="button"
      className={classNames('url-copy', isLarge && 'url-copy--large')}
      aria-label={`Copy URL ${url}`}
      aria-describedby={lead ? leadId : undefined}
      aria-keyshortcuts={shortcut}
      title={shortcut === undefined ? `Copy URL ${url}` : `Copy URL ${url} (${shortcut})`}
      onClick={copy}
    >
      {lead && (
        <span className="url-copy__lead" id={leadId}>
          {lead}
        </span>
      )}
      <span className="url-copy__url">{url}</span>
      <span className="url-copy__action">
        {isCopied ? <CheckIcon size={14} className="copied-icon" /> : <CopyIcon size={14} />}
        <span className="url-copy__word">{isCopied ? 'Copied' : 'Copy'}</span>
      </span>
    </button>
  );
}
