import './diagnosis.css';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Diagnosis, Finding, FixKind } from '../../../shared/diagnosis.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useApi } from '../../api.ts';
import { formatCount, plural } from '../../lib/plural.ts';
import { formatMs } from '../../lib/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { BusyIcon, CheckIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import type { Diagnoser, Search } from './diagnosis.ts';

type DiagnosisPanelProps = {
  readonly diagnoser: Diagnoser;
  readonly seq: number;
  /** Something of the source was changed: what is shown is to be read again. */
  readonly onApplied: () => void;
  readonly onCompare: (finding: Finding) => void;
};

/** Why the open event is not verified: the smallest changes that would make it match. */
export function DiagnosisPanel({ diagnoser, seq, onApplied, onCompare }: DiagnosisPanelProps) {
  const search = useStore(diagnoser.store);
  return (
    <Section
      title="Why it failed"
      actions={
        search.kind === 'searching' ? (
          <Button isSmall isBusy={search.isCancelled} onClick={diagnoser.cancel}>
            Cancel
          </Button>
        ) : (
          <Button look="quiet" isSmall onClick={diagnoser.again}>
            Search again
          </Button>
        )
      }
    >
      <output className="diagnosis__status">
        <Status search={search} />
      </output>
      {search.kind === 'failed' && <ErrorText error={search.error} />}
      {search.kind === 'done' && (
        <>
          {search.diagnosis.findings.length > 0 && (
            <ol className="findings" aria-label="Findings, likeliest first">
              {search.diagnosis.findings.map((finding) => (
                <FindingRow
                  key={finding.id}
                  finding={finding}
                  seq={seq}
                  onApplied={onApplied}
                  onCompare={onCompare}
                />
              ))}
            </ol>
          )}
          <p className="soft small">{footOf(search.diagnosis)}</p>
        </>
      )}
    </Section>
  );
}

/** What the search came to, in a sentence that promises no more than was found. */
const resultOf = ({ findings, hashes, isComplete }: Diagnosis): string => {
  const proven = findings.filter(({ isProven }) => isProven).length;
  if (proven > 0) return `${plural(proven, 'change')} that would make it match:`;
  const seen = findings.length > 0 ? ' What was noticed is below.' : '';
  if (!isComplete) return `Nothing that makes it match was found before the search ended.${seen}`;
  if (hashes === 0) {
    return findings.length > 0
      ? 'No signature could be computed for this request. What was noticed:'
      : 'No signature could be computed for this request, so there was nothing to compare with.';
  }
  return `Nothing we tried makes it match: ${plural(hashes, 'signature was', 'signatures were')} computed, and none is the one that was sent.${seen} Likeliest: another secret, or a request that is not genuine.`;
};

const footOf = ({ hashes, elapsedMs, isComplete }: Diagnosis): string =>
  `${formatCount(hashes)} ${hashes === 1 ? 'signature' : 'signatures'} computed in ${formatMs(elapsedMs)}. ${
    isComplete
      ? 'Everything on the list was tried.'
      : 'The search was not complete: it was cancelled, or ran out of time.'
  } This explains the verdict and does not change it.`;

function Status({ search }: { readonly search: Search }) {
  switch (search.kind) {
    case 'none':
    case 'failed':
      return null;
    case 'searching':
      return (
        <>
          <BusyIcon className="diagnosis__busy" />
          {search.isCancelled ? 'Ending the search…' : 'Searching…'}
        </>
      );
    case 'done':
      return resultOf(search.diagnosis);
  }
}

const doneWords: Readonly<Record<FixKind, string>> = {
  'add-key': 'Key added',
  'use-key-again': 'The key is in use again',
  'set-provider': 'Provider changed',
  'set-scheme': 'Scheme changed',
  'set-url': 'URL as registered at the provider changed',
  'set-tolerance': 'Allowed age of the signature changed',
  'set-parameter': 'Setting of the source changed',
  'allow-body-only': 'Signatures over the body alone are now accepted',
};

type FindingRowProps = Omit<DiagnosisPanelProps, 'diagnoser'> & { readonly finding: Finding };

function FindingRow({ finding, seq, onApplied, onCompare }: FindingRowProps) {
  const api = useApi();
  const { inform } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const { fix, content } = finding;
  const apply = async (kind: FixKind): Promise<void> => {
    setBusy(true);
    setError(null);
    const result = await api.call('diagnosis.apply', { seq, finding: finding.id });
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    inform(doneWords[kind], 'The stored events of this source are judged again.');
    onApplied();
  };
  return (
    <li className="finding">
      <p className="finding__head">
        <strong>
          <VisibleText text={finding.title} />
        </strong>
        <span
          className={finding.isProven ? 'tag tag--good' : 'tag'}
          title={
            finding.isProven
              ? 'With this change, a signature was computed and is the one that was sent'
              : 'Seen in the request; no signature was computed that matches'
          }
        >
          {finding.isProven && <CheckIcon size={12} />}
          {finding.isProven ? 'Proven' : 'Observed'}
        </span>
      </p>
      <p className="finding__detail">
        <VisibleText text={finding.detail} />
      </p>
      {(fix || content) && (
        <div className="finding__actions">
          {fix && (
            <Button isSmall isBusy={isBusy} onClick={() => void apply(fix.kind)}>
              {fix.label}
            </Button>
          )}
          {content && (
            <Button isSmall onClick={() => onCompare(finding)}>
              Compare bytes
            </Button>
          )}
        </div>
      )}
      {error && <ErrorText error={error} />}
    </li>
  );
}
