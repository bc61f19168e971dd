import './provider-chooser.css';
import { useId } from 'react';
import { Monogram } from './Monogram.tsx';

type ProviderChooserProps = {
  readonly label: string;
  readonly providers: readonly {
    readonly id: string;
    readonly name: string;
    readonly summary: string;
  }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** A choice of one provider: radio buttons as cards. */
export function ProviderChooser({ label, providers, value, onChange }: ProviderChooserProps) {
  const name = useId();
  return (
    <div className="provider-chooser" role="radiogroup" aria-label={label}>
      {providers.map((provider) => (
        <label key={provider.id} className="provider-card">
          <input
            type="radio"
            name={name}
            value={provider.id}
            checked={provider.id === value}
            data-initial-focus={provider.id === value || undefined}
            aria-label={provider.name}
            aria-describedby={`${name}-${provider.id}`}
            onChange={() => onChange(provider.id)}
          />
          <Monogram name={provider.name} />
          <span className="provider-card__words">
            <span className="provider-card__name">{provider.name}</span>
            <span
              className="provider-card__summary"
              id={`${name}-${provider.id}`}
              title={provider.summary}
            >
              {provider.summary}
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}
