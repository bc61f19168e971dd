import { t } from '../../../shared/text.ts';

type LimitFieldProps = {
  /** The limit, as in "Limit the number of events". */
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** As typed; null is no limit. */
  readonly value: string | null;
  /** What it begins with when it is switched on. */
  readonly usual: string;
  readonly onChange: (value: string | null) => void;
};

/** A limit that may be switched off. */
export function LimitField({ label, unit, min, max, value, usual, onChange }: LimitFieldProps) {
  return (
    <div className="limit">
      <label className="check">
        <input
          type="checkbox"
          checked={value !== null}
          onChange={(event) => onChange(event.target.checked ? usual : null)}
        />
        <span>{label}</span>
      </label>
      {value === null ? (
        <span className="soft">{t('No limit')}</span>
      ) : (
        <span className="limit__value">
          <input
            className="input input--narrow"
            type="number"
            aria-label={`${label}: ${unit}`}
            min={min}
            max={max}
            step={1}
            required
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {unit}
        </span>
      )}
    </div>
  );
}
