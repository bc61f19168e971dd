import './url-copy.css';
import { classNames } from './class-names.ts';
import { useCopy } from './copy.tsx';
import { CheckIcon, CopyIcon } from './icons.tsx';

type UrlCopyProps = {
  readonly url: string;
  readonly isLarge?: boolean;
  readonly shortcut?: string;
};

/** A URL whose whole area copies it. */
export function UrlCopy({ url, isLarge = false, shortcut }: UrlCopyProps) {
  const { isCopied, copy } = useCopy(url, 'URL');
  return (
    <button
      type="button"
      className={classNames('url-copy', isLarge && 'url-copy--large')}
      aria-label={`Copy URL ${url}`}
      aria-keyshortcuts={shortcut}
      title={shortcut === undefined ? 'Copy URL' : `Copy URL (${shortcut})`}
      onClick={copy}
    >
      <span className="url-copy__url">{url}</span>
      <span className="url-copy__action">
        {isCopied ? <CheckIcon size={14} className="copied-icon" /> : <CopyIcon size={14} />}
        <span className="url-copy__word">{isCopied ? 'Copied' : 'Copy'}</span>
      </span>
    </button>
  );
}
