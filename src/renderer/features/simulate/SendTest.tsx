import './simulate.css';
import { useState } from 'react';
import type { ProviderInfo, SampleVariant, SourceInfo } from '../../../shared/provider.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { useActions } from '../../lib/actions.ts';
import { Button } from '../../ui/Button.tsx';
import { ChevronDownIcon, SendIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuGroup } from '../../ui/MenuPopup.tsx';
import { useNotices } from '../../ui/notices.tsx';

type VariantWords = { readonly label: Message; readonly detail: Message; readonly sent: Message };

const variantWords: Readonly<Record<SampleVariant, VariantWords>> = {
  valid: {
    label: message('Signed, as the provider would'),
    detail: message('Comes out as verified'),
    sent: message('Signed test event sent'),
  },
  tampered: {
    label: message('Changed after signing'),
    detail: message('The body was altered on the way'),
    sent: message('Changed test event sent'),
  },
  'other-key': {
    label: message('Signed with another key'),
    detail: message('As if by someone else'),
    sent: message('Test event with another key sent'),
  },
  stale: {
    label: message('Signed, but too old'),
    detail: message('As in a replay of a recorded request'),
    sent: message('Old test event sent'),
  },
};

/** Where the provider only encrypts, nothing is said to be signed. */
const encryptedWords: typeof variantWords = {
  ...variantWords,
  valid: {
    label: message('Encrypted, as the provider would'),
    detail: message('Comes out as decrypted only'),
    sent: message('Encrypted test event sent'),
  },
  tampered: { ...variantWords.tampered, label: message('Changed after encryption') },
  'other-key': { ...variantWords['other-key'], label: message('Encrypted with another key') },
};

type SendTestProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo;
  readonly look?: 'primary' | 'secondary';
  /** Short words where there is little room. */
  readonly isCompact?: boolean;
};

/** Sends a sample to this source's own URL: one click for a good one, a menu for the others. */
export function SendTest({
  source,
  provider,
  look = 'secondary',
  isCompact = false,
}: SendTestProps) {
  const api = useApi();
  const { inform, report } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const [sample, setSample] = useState<string | undefined>(undefined);
  const samples = provider.samples.filter(
    ({ scheme }) => scheme === null || scheme === source.scheme,
  );
  const chosen = (samples.find((one) => one.name === sample) ?? samples[0])?.name;
  const words = provider.isUnsigned ? encryptedWords : variantWords;
  const name = provider.isUnsigned
    ? t('Send an encrypted test event')
    : t('Send a signed test event');
  const send = async (variant: SampleVariant): Promise<void> => {
    setBusy(true);
    const result = await api.call('simulate.send', {
      sourceId: source.id,
      variant,
      ...(chosen !== undefined && { sample: chosen }),
    });
    setBusy(false);
    if (result.ok) {
      const { status } = result.value;
      inform(t(words[variant].sent), t('Answered with {status}.', { status }));
    } else report(result.error);
  };
  // The one at the head of the feed is always in sight.
  useActions(isCompact ? { 'source.sendTest': isBusy ? null : () => void send('valid') } : {});
  const variants: readonly SampleVariant[] = provider.hasTimestamp
    ? ['valid', 'tampered', 'other-key', 'stale']
    : ['valid', 'tampered', 'other-key'];
  const groups: MenuGroup[] = [
    {
      label: t('Send a test event'),
      items: variants.map((variant) => ({
        id: variant,
        label: t(words[variant].label),
        detail: t(words[variant].detail),
        onSelect: () => void send(variant),
      })),
    },
  ];
  if (samples.length > 1) {
    groups.push({
      label: t('Sample'),
      items: samples.map((one) => ({
        id: one.name,
        label: one.label,
        isChosen: one.name === chosen,
        onSelect: () => setSample(one.name),
      })),
    });
  }
  return (
    <div className="split-button">
      <Button
        look={look}
        action="source.sendTest"
        isBusy={isBusy}
        icon={<SendIcon size={14} />}
        aria-label={name}
        title={t('To the URL of this source, marked as a test')}
        onClick={() => void send('valid')}
      >
        {isCompact ? t('Test event') : name}
      </Button>
      <Menu
        label={t('Kinds of test event')}
        action={isCompact ? 'source.simulate' : undefined}
        groups={groups}
        renderTrigger={(props) => (
          <button
            {...props}
            type="button"
            className={`button button--${look} split-button__more`}
            aria-label={t('Other test events')}
            title={t('Other test events')}
          >
            <ChevronDownIcon size={14} />
          </button>
        )}
      />
    </div>
  );
}
