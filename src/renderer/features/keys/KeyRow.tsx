import type { KeyInfo, KeyMatches } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import {
  isInUse,
  type KeyStanding,
  keyName,
  kindWords,
  matchedLately,
  standingOf,
  standingWords,
} from '../../lib/key-words.ts';
import { rich } from '../../lib/rich.tsx';
import { formatDay, formatLongAgo, formatMoment } from '../../lib/time.ts';
import { classNames } from '../../ui/class-names.ts';
import { KeyIcon, LockIcon } from '../../ui/icons.tsx';
import { useNow } from '../../ui/now.tsx';
import { KeyMenu, type KeyQuestion } from './KeyMenu.tsx';
import { useKeyActions } from './use-key-actions.ts';

type KeyRowProps = {
  readonly info: KeyInfo;
  /** Null when it never verified a request. */
  readonly matches: KeyMatches | null;
  readonly vault: VaultState;
  /** There is a provider that says how its keys are taken. */
  readonly canRotate: boolean;
  readonly onChanged: () => void;
  readonly onAsk: (question: KeyQuestion) => void;
};

export function KeyRow({ info, matches, vault, canRotate, onChanged, onAsk }: KeyRowProps) {
  const nowMs = useNow();
  const actions = useKeyActions(info, onChanged);
  const name = keyName(info);
  const standing = standingOf(info, nowMs);
  const isLocked = !info.isAvailable && vault.status === 'locked';
  const isMissing = !info.isAvailable && !isLocked;
  return (
    <li className={`key key--${standing}`}>
      {isLocked ? <LockIcon /> : <KeyIcon />}
      <div className="key__words">
        <p className="key__name">
          <span title={name}>{name}</span>
          <StandingTags info={info} standing={standing} isLocked={isLocked} />
        </p>
        {isMissing && (
          <p className="key__missing small">
            {rich('Paste the key with fingerprint {fingerprint}', {
              fingerprint: <span className="mono">{info.fingerprint}</span>,
            })}
          </p>
        )}
        <KeyFacts info={info} standing={standing} isMissing={isMissing} />
      </div>
      <LastMatched matches={matches} />
      <KeyMenu
        info={info}
        standing={standing}
        canRotate={canRotate}
        actions={actions}
        onAsk={onAsk}
        onRetire={() => {
          if (matchedLately(matches, nowMs)) onAsk('retire');
          else void actions.retire(true);
        }}
      />
    </li>
  );
}

type StandingTagsProps = {
  readonly info: KeyInfo;
  readonly standing: KeyStanding;
  readonly isLocked: boolean;
};

const tagLooks: Readonly<Record<KeyStanding, string | null>> = {
  active: 'tag--good',
  overlap: 'tag--warn',
  retired: null,
  disabled: null,
};

function StandingTags({ info, standing, isLocked }: StandingTagsProps) {
  const nowMs = useNow();
  const { isAvailable, isPersistent, retiredAtMs } = info;
  return (
    <>
      {(isAvailable || standing !== 'active') && (
        <span
          className={classNames('tag', tagLooks[standing])}
          title={standing === 'overlap' ? formatMoment(retiredAtMs ?? nowMs) : undefined}
        >
          {standingWords(info, nowMs)}
        </span>
      )}
      {!isAvailable && isInUse(standing) && (
        <span className="tag tag--warn">{isLocked ? t('Locked') : t('Not here')}</span>
      )}
      {isAvailable && !isPersistent && (
        // A public key is no secret, and can be had again.
        <span className={classNames('tag', info.kind !== 'public-key' && 'tag--warn')}>
          {t('This run only')}
        </span>
      )}
    </>
  );
}

type KeyFactsProps = {
  readonly info: KeyInfo;
  readonly standing: KeyStanding;
  readonly isMissing: boolean;
};

function KeyFacts({ info, standing, isMissing }: KeyFactsProps) {
  const nowMs = useNow();
  const { label, kind, fingerprint, last4, providerKeyId, createdAtMs, retiredAtMs } = info;
  return (
    <p className="key__facts soft small">
      {label !== '' && <span>{t(kindWords[kind])}</span>}
      {!isMissing && (
        <span title={t('Fingerprint: the first 8 hex digits of its SHA-256')}>
          <span className="visually-hidden">{t('Fingerprint')} </span>
          <span className="mono">{fingerprint}</span>
        </span>
      )}
      {last4 !== null && (
        <span className="mono" title={t('Its last four characters')}>
          …{last4}
        </span>
      )}
      <span title={formatMoment(createdAtMs)}>
        {t('added {day}', { day: formatDay(createdAtMs, nowMs) })}
      </span>
      {standing === 'retired' && retiredAtMs !== null && (
        <span title={formatMoment(retiredAtMs)}>
          {t('retired {day}', { day: formatDay(retiredAtMs, nowMs) })}
        </span>
      )}
      {providerKeyId !== null && (
        <span title={t('The provider’s key id: {id}', { id: providerKeyId })}>
          {rich('id {id}', { id: <span className="mono">{providerKeyId}</span> })}
        </span>
      )}
    </p>
  );
}

function LastMatched({ matches }: { readonly matches: KeyMatches | null }) {
  const nowMs = useNow();
  if (!matches) return <p className="key__matched small soft">{t('Never matched')}</p>;
  const { lastAtMs, count } = matches;
  return (
    <p className="key__matched small soft">
      <span>
        {rich('Last matched {when}', {
          when: (
            <time dateTime={new Date(lastAtMs).toISOString()} title={formatMoment(lastAtMs)}>
              {formatLongAgo(lastAtMs, nowMs)}
            </time>
          ),
        })}
      </span>
      <span>{t('{count, plural, one {# request} other {# requests}}', { count })}</span>
    </p>
  );
}
