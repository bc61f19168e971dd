/** Which settings leave this machine, and which of them only under a passphrase. */
import type { SourceSettings } from '../../../shared/provider.ts';
import type { Settings } from '../../../shared/settings.ts';
import { findProvider } from '../providers/index.ts';
import type { OpenedSecrets, PortableSettings, Profile } from './schema.ts';

export type ShownSettings = Profile['sources'][number]['settings'];
export type HiddenSettings = Pick<OpenedSecrets['sources'][number], 'publicUrl' | 'parameters'>;

/** A parameter that the provider does not declare may be a secret of an earlier provider’s. */
const isShown = (provider: string, name: string): boolean => {
  const parameter = findProvider(provider)?.parameters?.find((each) => each.name === name);
  return parameter !== undefined && parameter.isSecret !== true;
};

const parametersThat = (
  { parameters }: SourceSettings,
  isWanted: (name: string) => boolean,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters)
      .filter(([name]) => isWanted(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What anybody may read who has the file. */
export const shownSettings = (provider: string, settings: SourceSettings): ShownSettings => ({
  toleranceS: settings.toleranceS,
  allowBodyOnly: settings.allowBodyOnly,
  scheme: settings.scheme,
  parameters: parametersThat(settings, (name) => isShown(provider, name)),
  answers: settings.answers,
  entity: settings.entity,
});

/** What goes into the box: whoever knows the public URL can send to it, its token included. */
export const hiddenSettings = (provider: string, settings: SourceSettings): HiddenSettings => ({
  publicUrl: settings.publicUrl,
  parameters: parametersThat(settings, (name) => !isShown(provider, name)),
});

/** Puts both halves together again; `hidden` is null where the box stays closed. */
export const joinSettings = (
  { toleranceS, allowBodyOnly, scheme, parameters, answers, entity }: ShownSettings,
  hidden: HiddenSettings | null,
): SourceSettings => ({
  toleranceS,
  publicUrl: hidden?.publicUrl ?? null,
  allowBodyOnly,
  scheme,
  parameters: { ...parameters, ...hidden?.parameters },
  answers,
  entity,
});

/**
 * The app's settings without those of one machine: its port and the proxy that leads there, the
 * files of certificates. Nor is another agent server among them, which would be handed ngrok's
 * authtoken, nor whether a tunnel opens by itself: that is chosen where it leads to.
 */
export const portableSettings = (settings: Settings): PortableSettings => ({
  bodyLimitBytes: settings.bodyLimitBytes,
  requestsPerSecond: settings.requestsPerSecond,
  retention: settings.retention,
  theme: settings.theme,
  tunnel: { domain: settings.tunnel.domain },
  notifications: settings.notifications,
  tray: settings.tray,
  closeToTray: settings.closeToTray,
  language: settings.language,
  keys: settings.keys,
});

/** The change that takes a profile's settings over here, and nothing but them. */
export const withPortable = (
  current: Settings,
  portable: PortableSettings,
): Pick<Settings, keyof PortableSettings> => ({
  bodyLimitBytes: portable.bodyLimitBytes,
  requestsPerSecond: portable.requestsPerSecond,
  retention: portable.retention ?? current.retention,
  theme: portable.theme,
  tunnel: { ...current.tunnel, ...portable.tunnel },
  notifications: portable.notifications ?? current.notifications,
  tray: portable.tray ?? current.tray,
  closeToTray: portable.closeToTray ?? current.closeToTray,
  language: portable.language ?? current.language,
  keys: portable.keys ?? current.keys,
});
