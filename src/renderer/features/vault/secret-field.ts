/**
 * Passphrases while they are typed. Their text is in the fields alone, never in React's state, and
 * gone from them once it is taken, or when their dialog goes.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { PassphraseRating } from '../../../shared/vault.ts';
import { useApi } from '../../api.ts';
import { useNotices } from '../../ui/notices.tsx';

export type SecretField = {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly isFilled: boolean;
  readonly isShown: boolean;
  readonly toggle: () => void;
  readonly onTyped: () => void;
  /** What stands in the field, which stays there. */
  readonly read: () => string;
  /** Reads the field and clears it. */
  readonly take: () => string;
};

export const useSecretField = (): SecretField => {
  const ref = useRef<HTMLInputElement>(null);
  const [isFilled, setFilled] = useState(false);
  const [isShown, setShown] = useState(false);
  return {
    ref,
    isFilled,
    isShown,
    toggle: () => setShown(!isShown),
    onTyped: () => setFilled(textOf(ref) !== ''),
    read: () => textOf(ref),
    take: () => {
      const text = textOf(ref);
      if (ref.current) ref.current.value = '';
      setFilled(false);
      setShown(false);
      return text;
    },
  };
};

const textOf = (ref: RefObject<HTMLInputElement | null>): string => ref.current?.value ?? '';

const rateAfterMs = 200;

type Rating = {
  readonly rating: PassphraseRating | null;
  /** Whether it is about what stands in the field now. */
  readonly isCurrent: boolean;
};

const unrated: Rating = { rating: null, isCurrent: false };

/** Has what stands in the field rated, a moment after the last key was pressed. */
const useRating = (field: RefObject<HTMLInputElement | null>) => {
  const api = useApi();
  const { report } = useNotices();
  const [state, setState] = useState(unrated);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const forget = useCallback((): void => {
    clearTimeout(timer.current);
    turn.current++;
    setState(unrated);
  }, []);
  const ask = async (): Promise<void> => {
    const mine = ++turn.current;
    const result = await api.call('vault.rate', { passphrase: textOf(field) });
    // What was typed since is rated by itself.
    if (mine !== turn.current) return;
    if (result.ok) setState({ rating: result.value, isCurrent: true });
    else report(result.error);
  };
  const onTyped = (): void => {
    if (textOf(field) === '') {
      forget();
      return;
    }
    clearTimeout(timer.current);
    turn.current++;
    setState(({ rating }) => ({ rating, isCurrent: false }));
    timer.current = setTimeout(() => void ask(), rateAfterMs);
  };
  return { ...state, onTyped, forget };
};

export type NewPassphrase = {
  readonly first: SecretField;
  readonly again: SecretField;
  readonly rating: PassphraseRating | null;
  /** The second is not the first, and is not about to become it. */
  readonly isDifferent: boolean;
  /** Accepted, and typed the same twice. */
  readonly isReady: boolean;
  /** Nothing more is typed into the second just now. */
  readonly onLeft: () => void;
  readonly read: () => string;
  readonly take: () => string;
};

type Match = 'open' | 'same' | 'different';

/** A new passphrase, typed twice and rated. */
export const useNewPassphrase = (): NewPassphrase => {
  const first = useSecretField();
  const again = useSecretField();
  const { rating, isCurrent, onTyped, forget } = useRating(first.ref);
  const [match, setMatch] = useState<Match>('open');
  const compare = (isTyping: boolean): void => {
    const [one, two] = [textOf(first.ref), textOf(again.ref)];
    if (two === '') setMatch('open');
    else if (one === two) setMatch('same');
    else setMatch(isTyping && one.startsWith(two) ? 'open' : 'different');
  };
  return {
    first: {
      ...first,
      onTyped: () => {
        first.onTyped();
        onTyped();
        compare(true);
      },
    },
    again: {
      ...again,
      isShown: first.isShown,
      onTyped: () => {
        again.onTyped();
        compare(true);
      },
    },
    rating,
    isDifferent: match === 'different',
    isReady: match === 'same' && isCurrent && rating?.isAccepted === true,
    onLeft: () => compare(false),
    read: first.read,
    take: () => {
      forget();
      setMatch('open');
      again.take();
      return first.take();
    },
  };
};
