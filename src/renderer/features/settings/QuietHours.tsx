import type { Settings } from '../../../shared/settings.ts';
import { t } from '../../../shared/text.ts';
import { Check } from './Check.tsx';
import { TimeField } from './TimeField.tsx';

type Hours = Settings['notifications']['quietHours'];

/** From ten in the evening to seven in the morning. */
const usual = { fromMinute: 22 * 60, toMinute: 7 * 60 };

type QuietHoursProps = { readonly quietHours: Hours; readonly onChange: (hours: Hours) => void };

/** Hours without notifications, by the clock of this computer. */
export function QuietHours({ quietHours, onChange }: QuietHoursProps) {
  return (
    <>
      <Check
        label={t('Quiet hours')}
        hint={t('No notifications meanwhile. Failures are counted all the same.')}
        isChecked={quietHours !== null}
        onChange={(isOn) => onChange(isOn ? usual : null)}
      />
      {quietHours && (
        <fieldset className="settings__hours" aria-label={t('Quiet hours')}>
          <TimeField
            label={t('Quiet from')}
            minute={quietHours.fromMinute}
            onChange={(fromMinute) => onChange({ ...quietHours, fromMinute })}
          />
          <TimeField
            label={t('Quiet until')}
            minute={quietHours.toMinute}
            onChange={(toMinute) => onChange({ ...quietHours, toMinute })}
          />
        </fieldset>
      )}
    </>
  );
}
