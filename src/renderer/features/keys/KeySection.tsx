import './keys.css';
import { useState } from 'react';
import type { KeyInfo, KeyMatches, ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { activeKeys, inOrder } from '../../lib/key-words.ts';
import { Section } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNow } from '../../ui/now.tsx';
import { VaultNote } from '../vault/VaultNote.tsx';
import type { VaultStep } from '../vault/vault-step.ts';
import { AddKeyForm } from './AddKeyForm.tsx';
import { RemoveKeyDialog, RenameKeyDialog, RetireKeyDialog } from './KeyDialogs.tsx';
import type { KeyQuestion } from './KeyMenu.tsx';
import { KeyRow } from './KeyRow.tsx';
import { RotateKeyDialog } from './RotateKeyDialog.tsx';

type KeySectionProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo | null;
  readonly keyMatches: readonly KeyMatches[];
  readonly vault: VaultState;
  readonly onChanged: () => void;
  readonly onVault: (step: VaultStep) => void;
};

type Asked = { readonly question: KeyQuestion; readonly info: KeyInfo };

/** The key board of a source, and the place where keys are added to it. */
export function KeySection(props: KeySectionProps) {
  const { source, provider, keyMatches, vault, onChanged } = props;
  const nowMs = useNow();
  const [asked, setAsked] = useState<Asked | null>(null);
  const active = activeKeys(source, nowMs).length;
  const matchesOf = ({ id }: KeyInfo): KeyMatches | null =>
    keyMatches.find(({ keyId }) => keyId === id) ?? null;
  return (
    <Section title={t('Keys')}>
      {source.keys.length > 0 && (
        <ul className="keys" aria-label={t('Keys of this source')}>
          {inOrder(source.keys, nowMs).map((info) => (
            <KeyRow
              key={info.id}
              info={info}
              matches={matchesOf(info)}
              vault={vault}
              canRotate={provider !== null}
              onChanged={onChanged}
              onAsk={(question) => setAsked({ question, info })}
            />
          ))}
        </ul>
      )}
      {active > 1 && (
        <p className="soft small">
          {t('Every active key is tried, so a new one can be added before the old one is retired.')}
        </p>
      )}
      {active === 0 && source.keys.length > 0 && (
        <Notice look="warn">
          {t(
            'No key is active: what arrives now matches none. Retired keys count only for what arrived before.',
          )}
        </Notice>
      )}
      {provider && <AddKeyForm source={source} provider={provider} onChanged={onChanged} />}
      <VaultNote vault={vault} onChoose={props.onVault} />
      {asked && (
        <KeyDialog
          asked={asked}
          provider={provider}
          matches={matchesOf(asked.info)}
          onDone={() => {
            setAsked(null);
            onChanged();
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

type KeyDialogProps = {
  readonly asked: Asked;
  readonly provider: ProviderInfo | null;
  readonly matches: KeyMatches | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** The one that is open. */
function KeyDialog({ asked, provider, matches, ...ends }: KeyDialogProps) {
  const { question, info } = asked;
  switch (question) {
    case 'rename':
      return <RenameKeyDialog info={info} {...ends} />;
    case 'rotate':
      return provider && <RotateKeyDialog info={info} provider={provider} {...ends} />;
    case 'retire':
      return matches && <RetireKeyDialog info={info} matches={matches} {...ends} />;
    case 'remove':
      return <RemoveKeyDialog info={info} {...ends} />;
  }
}
