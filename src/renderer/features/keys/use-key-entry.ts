/**
 * A key while it is pasted. Its text is in the field alone, never in state; main looks at it and
 * says what it is. The field is emptied once the key is kept or refused, and at once when it
 * holds a private key.
 */
import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { KeyLint } from '../../../shared/key-lint.ts';
import type { KeyInfo } from '../../../shared/provider.ts';
import { err, type Result } from '../../../shared/result.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import type { FieldError } from '../../ui/Field.tsx';
import { type EntryState, emptyEntry, holdsPrivateKey, isBlocked, takesAway } from './key-entry.ts';
import { readKeyFile } from './key-file.ts';

/** What `keys.put` and `keys.rotate` take of a key. */
export type Pasted = {
  readonly value: string;
  readonly isCleaned: boolean;
  readonly isConfirmed: boolean;
};

export type KeyEntry = {
  readonly state: EntryState;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** To be ticked where there are doubts. */
  readonly confirmBox: RefObject<HTMLInputElement | null>;
  /** To be called when the text in the field has changed. */
  readonly changed: () => void;
  /** Empties the field. */
  readonly clear: () => void;
  readonly show: (isShown: boolean) => void;
  readonly clean: (isCleaned: boolean) => void;
  readonly confirm: (isConfirmed: boolean) => void;
  readonly takeFiles: (files: readonly File[]) => Promise<void>;
  /** Has the key kept unless something is in the way. Out: whether it was. */
  readonly submit: (
    keep: (pasted: Pasted) => Promise<Result<KeyInfo, AppError>>,
  ) => Promise<boolean>;
};

const lintDelayMs = 150;

const severalFiles = (): FieldError => ({
  message: t('These are several files.'),
  hint: t('Drop one of them.'),
});

export const useKeyEntry = (sourceId: number): KeyEntry => {
  const api = useApi();
  const [state, setState] = useState(emptyEntry);
  const field = useRef<HTMLTextAreaElement>(null);
  const confirmBox = useRef<HTMLInputElement>(null);
  /** Counts texts and questions, so that only the latest answer is heard. */
  const turn = useRef(0);
  /** Whether what main said is about the text that is in the field now. */
  const isLooked = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const valueOf = (): string => field.current?.value ?? '';
  const change = (changed: Partial<EntryState>): void =>
    setState((before) => ({ ...before, ...changed }));
  const begin = (): number => {
    clearTimeout(timer.current);
    isLooked.current = false;
    return ++turn.current;
  };
  const clear = (left: Partial<EntryState> = {}): void => {
    begin();
    if (field.current) field.current.value = '';
    setState({ ...emptyEntry, ...left });
  };

  const look = async (isCleaned: boolean): Promise<KeyLint | null> => {
    const asked = begin();
    const result = await api.call('keys.lint', { sourceId, value: valueOf(), isCleaned });
    if (asked !== turn.current) return null;
    const lint = result.ok ? result.value : null;
    if (lint && holdsPrivateKey(lint)) clear({ lint });
    else change({ lint });
    isLooked.current = true;
    return lint;
  };

  const changed = (delayMs = lintDelayMs): void => {
    begin();
    if (valueOf() === '') {
      setState(emptyEntry);
      return;
    }
    change({ isFilled: true, isConfirmed: false, question: null, error: null });
    timer.current = setTimeout(() => void look(state.isCleaned), delayMs);
  };

  const takeFiles = async ([file, ...more]: readonly File[]): Promise<void> => {
    if (!file) return;
    const read = more.length > 0 ? err(severalFiles()) : await readKeyFile(file);
    if (!read.ok) {
      change({ error: read.error });
      return;
    }
    if (field.current) field.current.value = read.value;
    changed(0);
  };

  /** Where a doubt is in the way, what is to be done is where the focus is. */
  const askToConfirm = (): void => {
    // The box may only be about to be drawn.
    requestAnimationFrame(() => confirmBox.current?.focus());
  };

  const submit: KeyEntry['submit'] = async (keep) => {
    const value = valueOf();
    if (!state.isFilled || state.isBusy) return false;
    change({ isBusy: true, error: null });
    const lint = isLooked.current ? state.lint : await look(state.isCleaned);
    const seen = { ...state, lint };
    if (valueOf() !== value || isBlocked(seen)) {
      change({ isBusy: false });
      askToConfirm();
      return false;
    }
    const { isConfirmed } = state;
    const result = await keep({ value, isCleaned: takesAway(seen), isConfirmed });
    if (result.ok) clear();
    else if (result.error.code === 'key.needs-confirmation') {
      change({ isBusy: false, isConfirmed: false, question: result.error });
      await look(state.isCleaned);
      askToConfirm();
    } else clear({ error: result.error });
    return result.ok;
  };

  return {
    state,
    field,
    confirmBox,
    changed,
    clear,
    show: (isShown) => change({ isShown }),
    clean: (isCleaned) => {
      change({ isCleaned });
      void look(isCleaned);
    },
    confirm: (isConfirmed) => change({ isConfirmed }),
    takeFiles,
    submit,
  };
};
