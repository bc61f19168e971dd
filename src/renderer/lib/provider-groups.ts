/** Providers as they are offered: the user's own schemes first. */
import { t } from '../../shared/text.ts';

type Named = { readonly id: string; readonly name: string; readonly isCustom: boolean };

export type ProviderGroup<Provider extends Named> = {
  /** Empty when there is only one group. */
  readonly label: string;
  readonly providers: readonly Provider[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

export const providerGroups = <Provider extends Named>(
  providers: readonly Provider[],
): readonly ProviderGroup<Provider>[] => {
  const own = providers.filter(({ isCustom }) => isCustom);
  const known = providers.filter(({ isCustom }) => !isCustom);
  const groupOf = (label: string, members: readonly Provider[]): ProviderGroup<Provider> => ({
    label,
    providers: members,
    options: members.map(({ id, name }) => ({ value: id, label: name })),
  });
  if (own.length === 0) return known.length === 0 ? [] : [groupOf('', known)];
  return [
    groupOf(t('Your schemes'), own),
    ...(known.length === 0 ? [] : [groupOf(t('Providers'), known)]),
  ];
};
