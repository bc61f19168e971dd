import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';

type SchemeLinksProps = {
  readonly hasSchemes: boolean;
  readonly onDescribe: () => void;
  readonly onSchemes: () => void;
};

/** Below a list of providers: for those whose provider is not in it. */
export function SchemeLinks({ hasSchemes, onDescribe, onSchemes }: SchemeLinksProps) {
  return (
    <>
      <span className="soft small">{t('Not in the list?')}</span>
      <Button isSmall onClick={onDescribe}>
        {t('Describe a provider…')}
      </Button>
      <Button look="quiet" isSmall onClick={onSchemes}>
        {hasSchemes ? t('Your schemes…') : t('Import a scheme…')}
      </Button>
    </>
  );
}
