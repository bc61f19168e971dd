import { useMemo, useState } from 'react';
import type { EventDetail } from '../../../shared/event.ts';
import type { KeyInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { keyName } from '../../lib/key-words.ts';
import { rich } from '../../lib/rich.tsx';
import { formatMoment } from '../../lib/time.ts';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { CheckIcon, CrossIcon, DashIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { BodyViews } from '../body/BodyViews.tsx';
import { memorySource } from '../body/byte-source.ts';
import type { EventContext } from './VerdictTab.tsx';

/** Whether there is anything to decrypt in this event. */
export const isEncrypted = ({ explanation, pinnedAtMs }: EventDetail): boolean =>
  explanation.decryption !== null || explanation.plaintext !== null || pinnedAtMs !== null;

/** An encrypted body in two stages: who sent it, and what it says. */
export function DecryptTab(context: EventContext & { readonly onChanged: () => void }) {
  const { detail, provider, onChanged } = context;
  const { plaintext, algorithm } = detail.explanation;
  return (
    <div className="stack">
      <Facts>
        <Fact name={t('Who sent it')}>
          <Authenticity {...context} />
        </Fact>
        <Fact name={t('What it says')}>
          <Opened {...context} />
        </Fact>
        {algorithm !== null && <Fact name={t('Algorithm')}>{algorithm}</Fact>}
      </Facts>
      {plaintext && (
        <Section title={t('Decrypted body')}>
          {detail.summary.assurance === 'encryption-only' && (
            <Notice look="warn">
              {provider?.caveat ?? t('Decrypted, not signed: treat it as unproven.')}
            </Notice>
          )}
          <Plaintext bytes={plaintext} />
        </Section>
      )}
      {(plaintext || detail.pinnedAtMs !== null) && <Keep detail={detail} onChanged={onChanged} />}
    </div>
  );
}

function Authenticity({ detail }: EventContext) {
  const { verdict, assurance } = detail.summary;
  if (verdict === 'valid' && assurance !== null && assurance !== 'encryption-only') {
    return (
      <>
        <CheckIcon size={14} className="copied-icon" />
        {t('The signature is good.')}
      </>
    );
  }
  return (
    <>
      <DashIcon size={14} />
      {assurance === 'encryption-only' || detail.explanation.candidates.length === 0
        ? t('Not signed: encryption alone does not prove who sent it.')
        : t('The signature is not good.')}
    </>
  );
}

function Opened({ detail, source }: EventContext) {
  const { decryption, plaintext } = detail.explanation;
  if (decryption?.keyId != null) {
    const key = source?.keys.find(({ id }) => id === decryption.keyId) ?? null;
    return (
      <>
        <CheckIcon size={14} className="copied-icon" />
        <OpenedBy info={key} />
      </>
    );
  }
  if (plaintext) return t('Kept from when it could be opened.');
  return (
    <>
      <CrossIcon size={14} />
      {decryption?.detail == null
        ? t('Not opened: no key of this source fits.')
        : rich('Not opened: {detail}', { detail: <VisibleText text={decryption.detail} /> })}
    </>
  );
}

function OpenedBy({ info }: { readonly info: KeyInfo | null }) {
  if (!info) return t('Opened by a key that has since been removed.');
  return rich('Opened by {name}, fingerprint <mono>{fingerprint}</mono>.', {
    name: keyName(info),
    fingerprint: info.fingerprint,
    mono: (text) => <span className="mono">{text}</span>,
  });
}

/** Shown as any other body is. Nothing says what type it is: its bytes do. */
function Plaintext({ bytes }: { readonly bytes: Uint8Array }) {
  const source = useMemo(() => memorySource(bytes), [bytes]);
  return (
    <BodyViews source={source} contentType="" label={t('Show the decrypted body as')} canCopy />
  );
}

type KeepProps = { readonly detail: EventDetail; readonly onChanged: () => void };

/** Whether the decrypted body is stored: only on wish, because it was encrypted for a reason. */
function Keep({ detail, onChanged }: KeepProps) {
  const api = useApi();
  const { announce, report } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const { pinnedAtMs } = detail;
  const set = async (isPinned: boolean): Promise<void> => {
    setBusy(true);
    const result = await api.call('plaintext.pin', { seq: detail.summary.seq, isPinned });
    setBusy(false);
    if (!result.ok) {
      report(result.error);
      return;
    }
    announce(isPinned ? t('Decrypted body kept') : t('Decrypted body forgotten'));
    onChanged();
  };
  return (
    <label className="check">
      <input
        type="checkbox"
        role="switch"
        checked={pinnedAtMs !== null}
        aria-checked={pinnedAtMs !== null}
        disabled={isBusy}
        onChange={(event) => void set(event.target.checked)}
      />
      <span>
        {t('Keep in the history')}
        <span className="field__hint check__hint">
          {pinnedAtMs === null
            ? t('Now it is decrypted each time you look, and stored nowhere.')
            : t(
                'Stored in plain text in the data folder since {moment}. Switch off to forget it.',
                { moment: formatMoment(pinnedAtMs) },
              )}
        </span>
      </span>
    </label>
  );
}
