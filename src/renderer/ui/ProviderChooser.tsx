import './provider-chooser.css';
import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useMemo, useRef, useState } from 'react';
import { t } from '../../shared/text.ts';
import { providerGroups } from '../lib/provider-groups.ts';
import { Field } from './Field.tsx';
import { Monogram } from './Monogram.tsx';

type Choice = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly isCustom: boolean;
};

type ProviderChooserProps = {
  readonly label: string;
  readonly providers: readonly Choice[];
  /** The id of the one that is chosen; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Below the list: for those whose provider is not in it. */
  readonly footer?: ReactNode;
};

/** Those in which every word of the query occurs, in the name or in the summary; names first. */
const matching = (providers: readonly Choice[], query: string): readonly Choice[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const isIn = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const found = providers.filter(({ name, summary }) => isIn(`${name} ${summary}`));
  return [...found.filter(({ name }) => isIn(name)), ...found.filter(({ name }) => !isIn(name))];
};

/** The one that is shown first. */
const firstOf = (providers: readonly Choice[]): Choice | undefined =>
  providerGroups(providers)[0]?.providers[0];

/** A choice of one provider: a field to search in, and radio buttons as cards. */
export function ProviderChooser(props: ProviderChooserProps) {
  const { label, providers, value, onChange, footer } = props;
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  /** A card was chosen, not merely found. */
  const [isPicked, setPicked] = useState(false);
  const found = useMemo(() => matching(providers, query), [providers, query]);
  const groups = providerGroups(found);
  const isChosenShown = found.some(({ id }) => id === value);
  const search = (typed: string): void => {
    setQuery(typed);
    const left = matching(providers, typed);
    // What is out of sight must not be what a button acts on.
    if (typed.trim() === '' || (isPicked && left.some(({ id }) => id === value))) return;
    setPicked(false);
    onChange(firstOf(left)?.id ?? '');
  };
  const pick = (id: string): void => {
    setPicked(true);
    onChange(id);
  };

  const focusCard = (id: string | undefined): void =>
    Array.from(list.current?.querySelectorAll('input') ?? [])
      .find((input) => input.value === id)
      ?.focus();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (!isEnter && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const target = isChosenShown ? value : firstOf(found)?.id;
    if (target === undefined) return;
    // Whoever has not searched has not seen what is chosen: it may be below the fold.
    if (isEnter && query.trim() !== '') {
      event.currentTarget.form?.requestSubmit();
      return;
    }
    if (target !== value) pick(target);
    focusCard(target);
  };

  return (
    <div className="provider-chooser">
      <Field label={t('Search {count, number} providers', { count: providers.length })}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="search"
            value={query}
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
            placeholder={t('Name, or how it signs: HMAC, Ed25519…')}
            data-initial-focus
            onChange={(event) => search(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <output className="provider-chooser__status soft small">
        {query.trim() !== '' &&
          (found.length === 0
            ? t('No provider matches “{query}”.', { query: query.trim() })
            : t('{count, number} found.', { count: found.length }))}
      </output>
      <div className="provider-chooser__list" role="radiogroup" aria-label={label} ref={list}>
        {groups.map((group) => (
          <fieldset
            key={group.label}
            className="provider-chooser__group"
            aria-label={group.label || undefined}
          >
            {group.label !== '' && (
              <div className="provider-chooser__heading" aria-hidden="true">
                {group.label}
              </div>
            )}
            {group.providers.map((provider) => (
              <ProviderCard
                key={provider.id}
                provider={provider}
                group={name}
                isChosen={provider.id === value}
                onChoose={() => pick(provider.id)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {footer && <div className="provider-chooser__foot">{footer}</div>}
    </div>
  );
}

type ProviderCardProps = {
  readonly provider: Choice;
  /** Name of the radio group. */
  readonly group: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function ProviderCard({ provider, group, isChosen, onChoose }: ProviderCardProps) {
  const { id, name, summary } = provider;
  return (
    <label className="provider-card">
      <input
        type="radio"
        name={group}
        value={id}
        checked={isChosen}
        aria-label={name}
        aria-describedby={`${group}-${id}`}
        onChange={onChoose}
      />
      <Monogram name={name} />
      <span className="provider-card__words">
        <span className="provider-card__name">{name}</span>
        <span className="provider-card__summary" id={`${group}-${id}`} title={summary}>
          {summary}
        </span>
      </span>
    </label>
  );
}
