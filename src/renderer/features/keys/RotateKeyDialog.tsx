import { useState } from 'react';
import type { KeyInfo, ProviderInfo } from '../../../shared/provider.ts';
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
  { value: 'pasted', label: 'Paste it' },
  { value: 'generated', label: 'Generate one' },
] as const;
const overlapOptions = (Object.keys(overlaps) as Overlap[]).map((value) => ({
  value,
  label: overlaps[value].label,
}));

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
  const bothInUse = `Both keys are in use; retire “${keyName(info)}” when ${provider.name} has switched.`;

  const addPasted = async (label: string): Promise<void> => {
    const isKept = await entry.submit((pasted) =>
      api.call('keys.rotate', { id: info.id, label, overlapS, ...pasted }),
    );
    if (!isKept) return;
    if (overlap === 'open') inform('New key added', bothInUse);
    else announce('New key added');
    onDone();
  };
  const addGenerated = async (label: string): Promise<void> => {
    if (!(await generation.run({ id: info.id, label, overlapS })).ok) return;
    const hint = generatedHint(provider.name);
    inform('Secret generated and copied', overlap === 'open' ? `${hint} ${bothInUse}` : hint);
    onDone();
  };

  return (
    <Dialog title={`Rotate “${keyName(info)}”`} isHeld={isBusy} onClose={onClose}>
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
            label="Where the new key comes from"
            options={origins}
            value={origin}
            onChange={(chosen) => {
              entry.clear();
              setOrigin(chosen);
            }}
          />
        )}
        {isPasted ? (
          <KeyField provider={provider} entry={entry} label="New key" />
        ) : (
          <p className="soft">
            A strong secret is made and put on the clipboard. Paste it into {provider.name}’s portal
            right away: until then the provider signs with the old one.
          </p>
        )}
        <Field label="Name of the new key (optional)">
          {(control) => (
            <input {...control} name="label" className="input" maxLength={80} autoComplete="off" />
          )}
        </Field>
        <div className="field">
          <span className="field__label">The old key stays in use</span>
          <Segments
            label="The old key stays in use"
            options={overlapOptions}
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
            Cancel
          </Button>
          <Button
            look="primary"
            type="submit"
            isBusy={isBusy}
            disabled={isPasted && (!entry.state.isFilled || isBlocked(entry.state))}
          >
            {isPasted ? 'Add new key' : 'Generate and copy'}
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
          <strong>The old key stays.</strong> {oldKeyWords(provider)}
        </p>
      )}
    </div>
  );
}
