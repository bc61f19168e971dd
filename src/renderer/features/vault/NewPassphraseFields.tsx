import { t } from '../../../shared/text.ts';
import type { FieldError } from '../../ui/Field.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { StrengthMeter } from './StrengthMeter.tsx';
import type { NewPassphrase } from './secret-field.ts';

type NewPassphraseFieldsProps = {
  readonly passphrase: NewPassphrase;
  readonly error?: FieldError | null;
  readonly isFirst?: boolean;
};

/** A new passphrase: typed twice, with a word on how hard it is to guess. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { passphrase, error, isFirst = false } = props;
  return (
    <>
      <div className="new-passphrase">
        <PassphraseField
          field={passphrase.first}
          label={t('New passphrase')}
          error={error ?? null}
          isFirst={isFirst}
        />
        <StrengthMeter rating={passphrase.rating} />
      </div>
      <PassphraseField
        field={passphrase.again}
        label={t('The same again')}
        error={passphrase.isDifferent ? { message: t('The two are not the same.') } : null}
        hasShow={false}
        onLeft={passphrase.onLeft}
      />
    </>
  );
}
