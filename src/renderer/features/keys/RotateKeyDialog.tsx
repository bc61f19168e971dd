import { useState } from 'react';
import type { KeyInfo, ProviderInfo } from '../../../shared/provider.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { generatedHint, keyName } from '../../lib/key-words.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorText, Field } from '../../ui/Field.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { useNow } from '../../ui/now.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { KeyField } from './KeyField.tsx';
import { KeyForm, labelIn } from './KeyForm.tsx';
import { isBlocked } from './key-entry.ts';
import {
  type Overlap,
  oldKeyWords,
  overlaps,
  overlapWords,
  rotationSteps,
} from './rotate-words.ts';
import { useKeyEntry } from './use-key-entry.ts';

type RotateKeyDialogProps = {
  /** The key that is to be replaced. */
  readonly info: KeyInfo;
  readonly provider: ProviderInfo;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

type Origin = 'pasted' | 'generated';

const origins = [
  { value: 'pasted', label: message('Paste it') },
  { value: 'generated', label: message('Generate one') },
] as const;
const overlapOptions = (Object.keys(overlaps) as Overlap[]).map((value) => ({
  value,
  label: overlaps[value].label,
}));

type Option<Value> = { readonly value: Value; readonly label: Message };

const inWords = <Value extends string>(options: readonly Option<Value>[]) =>
  options.map(({ value, label }) => ({ value, label: t(label) }));

/** Adds a new key, and says until when the old one stays in use. */
export function RotateKeyDialog({ info, provider, onDone, onClose }: RotateKeyDialogProps) {
  const api = useApi();
  const { announce, inform } = useNotices();
  const nowMs = useNow();
  const entry = useKeyEntry(info.sourceId);
  const [origin, setOrigin] = useState<Origin>('pasted');
  const [overlap, setOverlap] = useState<Overlap>('open');
  const generation = useCommand('keys.rotate');
  const isPasted = origin === 'pasted';
  const isBusy = generation.isBusy || entry.state.isBusy;
  const { overlapS } = overlaps[overlap];
  // Nothing tells the two apart from now on: neither has an end.
  const bothInUse = t('Both keys are in use; retire “{key}” when {provider} has switched.', {
    key: keyName(info),
    provider: provider.name,
  });

  const addPasted = async (label: string): Promise<void> => {
    const isKept = await entry.submit((pasted) =>
      api.call('keys.rotate', { id: info.id, label, overlapS, ...pasted }),
    );
    if (!isKept) return;
    if (overlap === 'open') inform(t('New key added'), bothInUse);
    else announce(t('New key added'));
    onDone();
  };
  const addGenerated = async (label: string): Promise<void> => {
    if (!(await generation.run({ id: info.id, label, overlapS })).ok) return;
    const hint = generatedHint(provider.name);
    inform(t('Secret generated and copied'), overlap === 'open' ? `${hint} ${bothInUse}` : hint);
    onDone();
  };

  return (
    <Dialog title={t('Rotate “{key}”', { key: keyName(info) })} isHeld={isBusy} onClose={onClose}>
      <KeyForm
        className="form"
        onFiles={(files) => {
          if (isPasted) void entry.takeFiles(files);
        }}
        onSubmit={(form) => void (isPasted ? addPasted : addGenerated)(labelIn(form))}
      >
        <OldKeyStays provider={provider} />
        {provider.canGenerateSecret && (
          <Segments
            label={t('Where the new key comes from')}
            options={inWords(origins)}
            value={origin}
            onChange={(chosen) => {
              entry.clear();
              setOrigin(chosen);
            }}
          />
        )}
        {isPasted ? (
          <KeyField provider={provider} entry={entry} label={t('New key')} />
        ) : (
          <p className="soft">
            {t(
              'A strong secret is made and put on the clipboard. Paste it into the portal of {provider} right away: until then the provider signs with the old one.',
              { provider: provider.name },
            )}
          </p>
        )}
        <Field label={t('Name of the new key (optional)')}>
          {(control) => (
            <input {...control} name="label" className="input" maxLength={80} autoComplete="off" />
          )}
        </Field>
        <div className="field">
          <span className="field__label">{t('The old key stays in use')}</span>
          <Segments
            label={t('The old key stays in use')}
            options={inWords(overlapOptions)}
            value={overlap}
            onChange={setOverlap}
          />
          <p className="field__hint" aria-live="polite">
            {overlapWords(overlap, nowMs)}
          </p>
        </div>
        {isPasted || (generation.error && <ErrorText error={generation.error} />)}
        <footer className="dialog__foot">
          <Button disabled={isBusy} onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button
            look="primary"
            type="submit"
            isBusy={isBusy}
            disabled={isPasted && (!entry.state.isFilled || isBlocked(entry.state))}
          >
            {isPasted ? t('Add new key') : t('Generate and copy')}
          </Button>
        </footer>
      </KeyForm>
    </Dialog>
  );
}

/** What is to be done in the portal, where that is known; else why nothing is lost. */
function OldKeyStays({ provider }: { readonly provider: ProviderInfo }) {
  const steps = rotationSteps(provider);
  return (
    <div className="dialog__text">
      {steps.length > 0 ? (
        <ol className="steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p>
          <strong>{t('The old key stays.')}</strong> {oldKeyWords(provider)}
        </p>
      )}
    </div>
  );
}
