import { useState } from 'react';
import type { EventDetail } from '../../../shared/event.ts';
import type { KeyInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { decodeLeniently, formatBytes, hexBlocks, isBinary } from '../../lib/bytes.ts';
import { keyName } from '../../lib/key-words.ts';
import { formatMoment } from '../../lib/time.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { CheckIcon, CrossIcon, DashIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { JsonText } from './JsonText.tsx';
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
      <Section title="Two questions, answered apart">
        <Facts>
          <Fact name="Who sent it">
            <Authenticity {...context} />
          </Fact>
          <Fact name="What it says">
            <Opened {...context} />
          </Fact>
          {algorithm !== null && <Fact name="Algorithm">{algorithm}</Fact>}
        </Facts>
      </Section>
      {plaintext && (
        <Section
          title="Decrypted body"
          actions={
            !isBinary(plaintext) && (
              <CopyButton hasLabel text={decodeLeniently(plaintext)} what="decrypted body" />
            )
          }
        >
          {detail.summary.assurance === 'encryption-only' && (
            <Notice look="warn">
              {provider?.caveat ?? 'Decrypted, not signed: treat it as unproven.'}
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
        The signature is good.
      </>
    );
  }
  return (
    <>
      <DashIcon size={14} />
      {assurance === 'encryption-only' || detail.explanation.candidates.length === 0
        ? 'Not signed: encryption alone does not prove who sent it.'
        : 'The signature is not good.'}
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
        Opened by <KeyWords info={key} />.
      </>
    );
  }
  if (plaintext) return 'Kept from when it could be opened.';
  return (
    <>
      <CrossIcon size={14} />
      Not opened: <VisibleText text={decryption?.detail ?? 'no key of this source fits.'} />
    </>
  );
}

function KeyWords({ info }: { readonly info: KeyInfo | null }) {
  if (!info) return 'a key that has since been removed';
  return (
    <>
      {keyName(info)}, fingerprint <span className="mono">{info.fingerprint}</span>
    </>
  );
}

function Plaintext({ bytes }: { readonly bytes: Uint8Array }) {
  if (!isBinary(bytes)) {
    const text = decodeLeniently(bytes);
    if (/^\s*[[{]/.test(text)) return <JsonText text={text} isPart={false} />;
    return (
      <pre className="code" aria-label="Decrypted body">
        <VisibleText text={text} />
      </pre>
    );
  }
  const shown = bytes.subarray(0, 64 * 1024);
  return (
    <>
      <ScrollBox className="code code--hex" label="Decrypted body as hex">
        {hexBlocks(shown).join('\n')}
      </ScrollBox>
      {shown.length < bytes.length && (
        <p className="soft small">
          Showing the first {formatBytes(shown.length)} of {formatBytes(bytes.length)}.
        </p>
      )}
    </>
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
    announce(isPinned ? 'Decrypted body kept' : 'Decrypted body forgotten');
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
        Keep in the history
        <span className="field__hint check__hint">
          {pinnedAtMs === null
            ? 'Now it is decrypted each time you look, and stored nowhere.'
            : `Stored in plain text in the data folder since ${formatMoment(pinnedAtMs)}. Switch off to forget it.`}
        </span>
      </span>
    </label>
  );
}
