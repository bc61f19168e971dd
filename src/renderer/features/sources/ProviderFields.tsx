import type { ProviderInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { providerGroups } from '../../lib/provider-groups.ts';
import { Section } from '../../ui/Facts.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';

/** How requests are judged, as far as that is a matter of the provider. */
export type ProviderDraft = {
  readonly provider: string;
  /** Empty for the first scheme that fits the key. */
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
};

type ProviderFieldsProps = {
  readonly draft: ProviderDraft;
  /** The provider the source has now. */
  readonly current: string;
  readonly providers: readonly ProviderInfo[];
  readonly onChange: (draft: ProviderDraft) => void;
};

/** The parameters of the scheme that is chosen, and those of all. */
export const parametersOf = (provider: ProviderInfo | null, scheme: string) =>
  (provider?.parameters ?? []).filter((one) => one.scheme === null || one.scheme === scheme);

export function ProviderFields({ draft, current, providers, onChange }: ProviderFieldsProps) {
  const provider = providers.find(({ id }) => id === draft.provider) ?? null;
  const unknown = provider ? [] : [{ label: '', options: [unknownOption(draft.provider)] }];
  return (
    <Section title={t('Provider')}>
      <Field
        label={t('Provider')}
        hint={
          draft.provider !== current && provider
            ? t(
                'The stored events of this source are judged again, by the rules of {provider}. The URL and the keys stay; answers that were sent are not changed.',
                { provider: provider.name },
              )
            : provider?.summary
        }
      >
        {(control) => (
          <Select
            {...control}
            value={draft.provider}
            groups={[...unknown, ...providerGroups(providers)].map(({ label, options }) => ({
              label,
              options,
            }))}
            onChange={(id) => onChange({ provider: id, scheme: '', parameters: {} })}
          />
        )}
      </Field>
      {provider && provider.schemes.length > 1 && (
        <Field label={t('Scheme')}>
          {(control) => (
            <Select
              {...control}
              value={draft.scheme}
              groups={[
                {
                  label: '',
                  options: [
                    { value: '', label: t('Automatic (first that fits the key)') },
                    ...provider.schemes.map(({ id, label }) => ({ value: id, label })),
                  ],
                },
              ]}
              onChange={(scheme) => onChange({ ...draft, scheme })}
            />
          )}
        </Field>
      )}
      {parametersOf(provider, draft.scheme).map(({ name, label, hint, choices }) => {
        const value = draft.parameters[name] ?? choices[0] ?? '';
        const set = (text: string): void =>
          onChange({ ...draft, parameters: { ...draft.parameters, [name]: text } });
        return (
          <Field key={name} label={label} hint={hint}>
            {(control) =>
              choices.length > 0 ? (
                <Select
                  {...control}
                  value={value}
                  groups={[
                    {
                      label: '',
                      options: choices.map((choice) => ({ value: choice, label: choice })),
                    },
                  ]}
                  onChange={set}
                />
              ) : (
                <input
                  {...control}
                  className="input input--mono"
                  value={value}
                  maxLength={1024}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => set(event.target.value)}
                />
              )
            }
          </Field>
        );
      })}
    </Section>
  );
}

const unknownOption = (id: string) => ({ value: id, label: t('Unknown provider ({id})', { id }) });
