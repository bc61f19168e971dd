import { t } from '../../../shared/text.ts';
import type { SignedPart } from '../../../shared/verdict.ts';
import { rich } from '../../lib/rich.tsx';
import { classNames } from '../../ui/class-names.ts';
import { originNote, PartLegend } from '../../ui/SignedBytes.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';

/** Parts that are listed; content signed in more is rare. */
const maxParts = 100;

type SignedPartListProps = {
  readonly parts: readonly SignedPart[];
  /** Index of the part pointed at in the bytes, or selected there; -1 for none. */
  readonly pointed: number;
  readonly onPoint: (index: number) => void;
  readonly onSelect: (index: number) => void;
};

/** What is signed, in its order; those parts that lie in the body lead to their bytes. */
export function SignedPartList({ parts, pointed, onPoint, onSelect }: SignedPartListProps) {
  return (
    <div className="hex-parts">
      <PartLegend origins={parts.map(({ origin }) => origin)} />
      <ol className="hex-parts__list" aria-label={t('Signed parts, in their order')}>
        {parts.slice(0, maxParts).map((part, index) => (
          // Parts have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {part.origin === 'body' ? (
              <button
                type="button"
                className={classNames(
                  'hex-parts__part part--body',
                  index === pointed && 'hex-parts__part--pointed',
                )}
                aria-pressed={index === pointed}
                onPointerEnter={() => onPoint(index)}
                onPointerLeave={() => onPoint(-1)}
                onFocus={() => onPoint(index)}
                onBlur={() => onPoint(-1)}
                onClick={() => onSelect(index)}
              >
                {rich('{part}: bytes {first, number} to {last, number}', {
                  part: <VisibleText text={part.label} />,
                  first: part.start,
                  last: Math.max(part.start, part.end - 1),
                })}
              </button>
            ) : (
              <span className={`hex-parts__part part--${part.origin}`}>
                <VisibleText text={part.label} />{' '}
                <span className="soft">({originNote(part.origin)})</span>
              </span>
            )}
          </li>
        ))}
      </ol>
      {parts.length > maxParts && (
        <p className="soft small">
          {t('And {count, number} more: see “Signed content”.', { count: parts.length - maxParts })}
        </p>
      )}
    </div>
  );
}
