import '../../ui/meter.css';
import './vault.css';
import { useId } from 'react';
import { message, t } from '../../../shared/text.ts';
import type { PassphraseRating } from '../../../shared/vault.ts';
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx';

const words = [
  message('Very weak'),
  message('Weak'),
  message('Fair'),
  message('Strong'),
  message('Very strong'),
] as const;
const advice = message(
  'Several words that do not belong together are easy to remember and hard to guess. Countersign does not know the passphrase and cannot bring it back.',
);

const lookOf = ({ isAccepted, score }: PassphraseRating): 'good' | 'warn' | 'bad' => {
  if (isAccepted) return 'good';
  return score < 2 ? 'bad' : 'warn';
};

const hintOf = ({ isAccepted, warning, suggestions }: PassphraseRating): string =>
  [
    ...(isAccepted ? [] : [t('Not enough to keep secrets.')]),
    ...(warning === null ? [] : [warning]),
    ...suggestions,
  ].join(' ');

/** How hard a passphrase is to guess: in words and length, and what would make it better. */
export function StrengthMeter({ rating }: { readonly rating: PassphraseRating | null }) {
  const id = useId();
  const word = rating ? t(words[rating.score]) : t('Not rated yet');
  return (
    <div className={`meter meter--${rating ? lookOf(rating) : 'quiet'}`}>
      <div className="meter__words">
        <label htmlFor={id}>{t('Strength')}</label>
        <span className="meter__value" aria-live="polite">
          {rating && (rating.isAccepted ? <CheckIcon size={14} /> : <WarningIcon size={14} />)}
          {word}
        </span>
      </div>
      {/* Five steps, so that the weakest is seen, too. */}
      <meter id={id} min={0} max={5} value={rating ? rating.score + 1 : 0} aria-valuetext={word} />
      <p className="field__hint" aria-live="polite">
        {(rating && hintOf(rating)) || t(advice)}
      </p>
    </div>
  );
}
