import { useEffect, useState } from 'react';
import type { PresenceInfo } from '../../../shared/contract/presence.ts';
import type { Settings } from '../../../shared/settings.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { formatMinute } from '../../lib/time.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNow } from '../../ui/now.tsx';
import { Check } from './Check.tsx';
import { QuietHours } from './QuietHours.tsx';
import { TestNotification } from './TestNotification.tsx';

type PresenceSectionProps = { readonly settings: Settings; readonly onChanged: () => void };

/** What the desktop shows of the app while its window is not in front. */
export function PresenceSection({ settings, onChanged }: PresenceSectionProps) {
  const { notifications, tray, closeToTray } = settings;
  const { info, read } = usePresenceInfo();
  const resuming = useCommand('presence.resume');
  const saving = useCommand('settings.update');
  const change = async (changed: Partial<Settings>): Promise<void> => {
    const result = await saving.run(changed as Parameters<typeof saving.run>[0]);
    if (!result.ok) return;
    onChanged();
    // Whether there is an icon is known once it was asked for.
    await read();
  };
  const changeNotifications = (changed: Partial<Settings['notifications']>): void =>
    void change({ notifications: { ...notifications, ...changed } });

  return (
    <Section title={t('Notifications and tray')}>
      <div className="stack stack--tight">
        <Check
          label={t('Notify of the first event of a source')}
          isChecked={notifications.firstEvent}
          onChange={(firstEvent) => changeNotifications({ firstEvent })}
        />
        <Check
          label={t('Notify of the first failure of a source')}
          hint={t('Of the next one only after a request was verified again.')}
          isChecked={notifications.firstFailure}
          onChange={(firstFailure) => changeNotifications({ firstFailure })}
        />
        <QuietHours
          quietHours={notifications.quietHours}
          onChange={(quietHours) => changeNotifications({ quietHours })}
        />
        {info?.pausedUntilMs != null && (
          <Paused untilMs={info.pausedUntilMs} onResume={() => void resuming.run({}).then(read)} />
        )}
        <TestNotification />
        <Check
          label={t('Icon in the tray')}
          hint={t('In the menu bar on a Mac. It counts failures that you have not seen.')}
          isChecked={tray}
          onChange={(wanted) => void change({ tray: wanted })}
        />
        {info?.tray === 'missing' && (
          <Notice look="warn">{t('This desktop does not seem to show tray icons.')}</Notice>
        )}
        <Check
          label={t('Go on receiving when the window is closed')}
          hint={closingWords(info)}
          isChecked={closeToTray}
          isDisabled={!tray}
          onChange={(wanted) => void change({ closeToTray: wanted })}
        />
        {saving.error && <ErrorText error={saving.error} />}
      </div>
    </Section>
  );
}

const closingWords = (info: PresenceInfo | null): string =>
  info?.tray === 'missing'
    ? t('The window is then minimized, because nothing else would bring it back.')
    : t('The icon in the tray brings the window back, and quits.');

const usePresenceInfo = () => {
  const api = useApi();
  const [info, setInfo] = useState<PresenceInfo | null>(null);
  const read = async (): Promise<void> => {
    const result = await api.call('presence.info', {});
    if (result.ok) setInfo(result.value);
  };
  useEffect(() => {
    void api.call('presence.info', {}).then((result) => {
      if (result.ok) setInfo(result.value);
    });
  }, [api]);
  return { info, read };
};

type PausedProps = { readonly untilMs: number; readonly onResume: () => void };

function Paused({ untilMs, onResume }: PausedProps) {
  const nowMs = useNow();
  if (untilMs <= nowMs) return null;
  return (
    <Notice
      action={
        <Button isSmall onClick={onResume}>
          {t('Resume')}
        </Button>
      }
    >
      {t('Notifications are paused until {time}.', { time: formatMinute(untilMs, nowMs) })}
    </Notice>
  );
}
