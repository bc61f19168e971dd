import type { HeaderPair } from '../../shared/event.ts';
import { VisibleText } from './VisibleText.tsx';

type HeaderPairsProps = {
  readonly headers: readonly HeaderPair[];
  readonly className?: string;
};

/** Headers in the order sent, as a list of terms. What strangers sent stays text. */
export function HeaderPairs({ headers, className }: HeaderPairsProps) {
  return (
    <dl className={className}>
      {headers.map(([name, value], index) => (
        // Names repeat and the order never changes: the position is the key.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index}>
          <dt>
            <VisibleText text={name} />
          </dt>
          <dd>
            <VisibleText text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
