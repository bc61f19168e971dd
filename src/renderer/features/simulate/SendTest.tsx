import { useState } from 'react';
import './simulate.css';
import type { ProviderInfo, SampleVariant, SourceInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ChevronDownIcon, SendIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuGroup } from '../../ui/MenuPopup.tsx';
import { useNotices } from '../../ui/notices.tsx';

type VariantWords = { readonly label: string; readonly detail: string; readonly sent: string };

const variantWords: Readonly<Record<SampleVariant, VariantWords>> = {
  valid: {
    label: 'Signed, as the provider would',
    detail: 'Comes out as verified',
    sent: 'Signed test event sent',
  },
  tampered: {
    label: 'Changed after signing',
    detail: 'The body was altered on the way',
    sent: 'Changed test event sent',
  },
  'other-key': {
    label: 'Signed with another key',
    detail: 'As if by someone else',
    sent: 'Test event with another key sent',
  },
  stale: {
    label: 'Signed, but too old',
    detail: 'As in a replay of a recorded request',
    sent: 'Old test event sent',
  },
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
  const samples = provider.samples
    .filter(({ scheme }) => scheme === null || scheme === source.scheme)
    .map(({ name }) => name);
  const chosen = sample !== undefined && samples.includes(sample) ? sample : samples[0];
  const send = async (variant: SampleVariant): Promise<void> => {
    setBusy(true);
    const result = await api.call('simulate.send', {
      sourceId: source.id,
      variant,
      ...(chosen !== undefined && { sample: chosen }),
    });
    setBusy(false);
    if (result.ok) inform(variantWords[variant].sent, `Answered with ${result.value.status}.`);
    else report(result.error);
  };
  const variants: readonly SampleVariant[] = provider.hasTimestamp
    ? ['valid', 'tampered', 'other-key', 'stale']
    : ['valid', 'tampered', 'other-key'];
  const groups: MenuGroup[] = [
    {
      label: 'Send a test event',
      items: variants.map((variant) => ({
        id: variant,
        label: variantWords[variant].label,
        detail: variantWords[variant].detail,
        onSelect: () => void send(variant),
      })),
    },
  ];
  if (samples.length > 1) {
    groups.push({
      label: 'Sample',
      items: samples.map((name) => ({
        id: name,
        label: name,
        isChosen: name === chosen,
        onSelect: () => setSample(name),
      })),
    });
  }
  return (
    <div className="split-button">
      <Button
        look={look}
        isBusy={isBusy}
        icon={<SendIcon size={14} />}
        aria-label="Send a signed test event"
        title="Send a signed test event to this source"
        onClick={() => void send('valid')}
      >
        {isCompact ? 'Test event' : 'Send a signed test event'}
      </Button>
      <Menu
        label="Kinds of test event"
        groups={groups}
        renderTrigger={(props) => (
          <button
            {...props}
            type="button"
            className={`button button--${look} split-button__more`}
            aria-label="Other test events"
            title="Other test events"
          >
            <ChevronDownIcon size={14} />
          </button>
        )}
      />
    </div>
  );
}
