import type { SignatureKey } from '../../../shared/console.ts';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { formatDate, formatMoment } from '../../lib/time.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { Button, type ButtonProps } from '../../ui/Button.tsx';
import { KeyIcon } from '../../ui/icons.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';

type SignatureKeyRowProps = {
  readonly info: SignatureKey;
  readonly isInSource: boolean;
  readonly isBusy: boolean;
  readonly onAction: (action: ConsoleAction) => void;
};

export function SignatureKeyRow({ info, isInSource, isBusy, onAction }: SignatureKeyRowProps) {
  const { keyId, digest, cipher, created, isEnabled } = info;
  const name = t('key {id}', { id: visibleLine(keyId) });
  const toggle: ConsoleAction = isEnabled
    ? { kind: 'messagemedia.disable' }
    : { kind: 'messagemedia.enable', keyId };
  return (
    <li className="signature-key">
      <KeyIcon />
      <div className="signature-key__words">
        <p className="signature-key__name">
          <span className="mono">
            <VisibleText text={keyId} />
          </span>
          {isEnabled && <span className="tag tag--good">{t('Enabled')}</span>}
          {isInSource && <span className="tag">{t('In this source')}</span>}
        </p>
        <p className="soft small">
          {rich('{digest} with {cipher}, created {date}', {
            digest: <VisibleText text={digest} />,
            cipher: <VisibleText text={cipher} />,
            date: <Created at={created} />,
          })}
        </p>
        <div className="signature-key__actions">
          <KeyButton name={name} isBusy={isBusy} onClick={() => onAction(toggle)}>
            {isEnabled ? t('Disable…') : t('Enable…')}
          </KeyButton>
          {!isInSource && (
            <KeyButton
              name={name}
              isBusy={isBusy}
              onClick={() => onAction({ kind: 'messagemedia.fetch', keyId })}
            >
              {t('Add its public key to this source…')}
            </KeyButton>
          )}
          <KeyButton
            name={name}
            look="quiet"
            isBusy={isBusy}
            onClick={() => onAction({ kind: 'messagemedia.delete', keyId })}
          >
            {t('Delete…')}
          </KeyButton>
        </div>
      </div>
    </li>
  );
}

type KeyButtonProps = Pick<ButtonProps, 'look' | 'onClick' | 'children'> & {
  /** Which key it is about, for those who do not see where it stands. */
  readonly name: string;
  readonly isBusy: boolean;
};

function KeyButton({ name, isBusy, children, ...rest }: KeyButtonProps) {
  return (
    <Button {...rest} isSmall disabled={isBusy}>
      {children}
      <span className="visually-hidden"> ({name})</span>
    </Button>
  );
}

/** The provider's text as a date, or as it is where it is none. */
function Created({ at }: { readonly at: string }) {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return <VisibleText text={at} />;
  return (
    <time dateTime={new Date(ms).toISOString()} title={formatMoment(ms)}>
      {formatDate(ms)}
    </time>
  );
}
