import { type Message, message, t } from '../../../shared/text.ts';
import './diagnosis.css';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Diagnosis, Finding, FixKind } from '../../../shared/diagnosis.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useApi } from '../../api.ts';
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
  /** The provider encrypts, and signs nothing. */
  readonly isUnsigned: boolean;
  readonly seq: number;
  /** Something of the source was changed: what is shown is to be read again. */
  readonly onApplied: () => void;
  readonly onCompare: (finding: Finding) => void;
};

/** Why the open event is not verified: the smallest changes that would make it match. */
export function DiagnosisPanel(props: DiagnosisPanelProps) {
  const { diagnoser, isUnsigned, seq, onApplied, onCompare } = props;
  const search = useStore(diagnoser.store);
  return (
    <Section
      title={t('Why it failed')}
      actions={
        search.kind === 'searching' ? (
          <Button isSmall isBusy={search.isCancelled} onClick={diagnoser.cancel}>
            {t('Cancel')}
          </Button>
        ) : (
          <Button look="quiet" isSmall onClick={diagnoser.again}>
            {t('Search again')}
          </Button>
        )
      }
    >
      <output className="diagnosis__status">
        <Status search={search} isUnsigned={isUnsigned} />
      </output>
      {search.kind === 'failed' && <ErrorText error={search.error} />}
      {search.kind === 'done' && (
        <>
          {search.diagnosis.findings.length > 0 && (
            <ol className="findings" aria-label={t('Findings, likeliest first')}>
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
          <p className="soft small">{footOf(search.diagnosis, isUnsigned)}</p>
        </>
      )}
    </Section>
  );
}

/** What the search came to, in a sentence that promises no more than was found. */
const resultOf = ({ findings, hashes, isComplete }: Diagnosis, isUnsigned: boolean): string => {
  const proven = findings.filter(({ isProven }) => isProven).length;
  if (proven > 0) {
    return t('{count, plural, one {# change} other {# changes}} that would make it match:', {
      count: proven,
    });
  }
  const seen = findings.length > 0 ? [t('What was noticed is below.')] : [];
  if (!isComplete) {
    return [t('Nothing that makes it match was found before the search ended.'), ...seen].join(' ');
  }
  if (isUnsigned) {
    return [t('Nothing we tried decrypts it.'), ...seen, t('Likeliest: another key.')].join(' ');
  }
  if (hashes === 0) {
    return findings.length > 0
      ? t('No signature could be computed for this request. What was noticed:')
      : t('No signature could be computed for this request, so there was nothing to compare with.');
  }
  return [
    t('Nothing we tried makes it match: no signature that was computed is the one that was sent.'),
    ...seen,
    t('Likeliest: another secret, or a request that is not genuine.'),
  ].join(' ');
};

/** How much was tried; nothing where there was nothing to compute. */
const effortOf = (
  { hashes, elapsedMs, isComplete }: Diagnosis,
  isUnsigned: boolean,
): readonly string[] => [
  ...(hashes > 0
    ? [
        t(
          isUnsigned
            ? '{count, plural, one {# attempt} other {# attempts}} in {duration}.'
            : '{count, plural, one {# signature} other {# signatures}} computed in {duration}.',
          { count: hashes, duration: formatMs(elapsedMs) },
        ),
      ]
    : []),
  ...(hashes > 0 && isComplete ? [t('Everything on the list was tried.')] : []),
  ...(isComplete ? [] : [t('The search was not complete: it was cancelled, or ran out of time.')]),
];

const footOf = (diagnosis: Diagnosis, isUnsigned: boolean): string =>
  [...effortOf(diagnosis, isUnsigned), t('This explains the verdict and does not change it.')].join(
    ' ',
  );

function Status({ search, isUnsigned }: { readonly search: Search; readonly isUnsigned: boolean }) {
  switch (search.kind) {
    case 'none':
    case 'failed':
      return null;
    case 'searching':
      return (
        <>
          <BusyIcon className="diagnosis__busy" />
          {search.isCancelled ? t('Ending the search…') : t('Searching…')}
        </>
      );
    case 'done':
      return resultOf(search.diagnosis, isUnsigned);
  }
}

const doneWords: Readonly<Record<FixKind, Message>> = {
  'add-key': message('Key added'),
  'use-key-again': message('The key is in use again'),
  'set-provider': message('Provider changed'),
  'set-scheme': message('Scheme changed'),
  'set-url': message('URL as registered at the provider changed'),
  'set-tolerance': message('Allowed age of the signature changed'),
  'set-parameter': message('Setting of the source changed'),
  'allow-body-only': message('Signatures over the body alone are now accepted'),
};

type FindingRowProps = Omit<DiagnosisPanelProps, 'diagnoser' | 'isUnsigned'> & {
  readonly finding: Finding;
};

/** A finding with its buttons: what it offers to change, and its bytes beside those received. */
export function FindingRow({ finding, seq, onApplied, onCompare }: FindingRowProps) {
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
    inform(t(doneWords[kind]), t('The stored events of this source are judged again.'));
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
              ? t('With this change, a signature was computed and is the one that was sent')
              : t('Seen in the request; no signature was computed that matches')
          }
        >
          {finding.isProven && <CheckIcon size={12} />}
          {finding.isProven ? t('Proven') : t('Observed')}
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
              {t('Compare bytes')}
            </Button>
          )}
        </div>
      )}
      {error && <ErrorText error={error} />}
    </li>
  );
}
