import './meter.css';
import { useId } from 'react';
import { CrossIcon, WarningIcon } from './icons.tsx';

export type MeterProps = {
  readonly label: string;
  readonly value: number;
  readonly limit: number;
  /** Such as "1,204 of 20,000". */
  readonly words: string;
};

const warnFrom = 0.8;

/** How much of a limit is used: quiet, then amber, then red, and always in numbers. */
export function Meter({ label, value, limit, words }: MeterProps) {
  const id = useId();
  const share = value / limit;
  const look = share >= 1 ? 'bad' : share > warnFrom ? 'warn' : 'quiet';
  return (
    <div className={`meter meter--${look}`}>
      <div className="meter__words">
        <label htmlFor={id}>{label}</label>
        <span className="meter__value">
          {look === 'warn' && <WarningIcon size={14} />}
          {look === 'bad' && <CrossIcon size={14} />}
          {words} ({Math.floor(share * 100)} %)
        </span>
      </div>
      <meter id={id} min={0} max={limit} value={Math.min(value, limit)} aria-valuetext={words} />
    </div>
  );
}
