import { useState } from 'react';
import { t } from '../../../shared/text.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';

/** Tries whether the system shows notifications of this app. */
export function TestNotification() {
  const test = useCommand('presence.testNotification');
  const [isShown, setShown] = useState<boolean | null>(null);
  const send = async (): Promise<void> => {
    setShown(null);
    const result = await test.run({});
    if (result.ok) setShown(result.value.isShown);
  };
  return (
    <div className="settings__buttons">
      <Button isBusy={test.isBusy} onClick={() => void send()}>
        {t('Send a test notification')}
      </Button>
      <output className="soft">{isShown !== null && outcomeWords(isShown)}</output>
      {test.error && <ErrorText error={test.error} />}
    </div>
  );
}

const outcomeWords = (isShown: boolean): string =>
  isShown
    ? t('Handed to the system. If you did not see it, look into the system’s own settings.')
    : t('The system shows none. They may be switched off for Countersign, or missing here.');
