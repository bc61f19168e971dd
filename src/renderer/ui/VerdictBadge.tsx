import './verdict.css';
import type { ReactNode } from 'react';
import { lookOf, type VerdictFacts, type VerdictLook } from '../lib/verdict-look.ts';
import {
  DecryptedIcon,
  ErrorIcon,
  HandshakeIcon,
  type IconProps,
  InvalidIcon,
  PartialIcon,
  UncheckedIcon,
  VerifiedIcon,
} from './icons.tsx';

const icons: Readonly<Record<VerdictLook, (props: IconProps) => ReactNode>> = {
  verified: VerifiedIcon,
  partial: PartialIcon,
  decrypted: DecryptedIcon,
  handshake: HandshakeIcon,
  invalid: InvalidIcon,
  error: ErrorIcon,
  unchecked: UncheckedIcon,
};

export function VerdictIcon({
  look,
  size = 16,
}: {
  readonly look: VerdictLook;
  readonly size?: number;
}) {
  const Icon = icons[look];
  return (
    <span className={`verdict verdict--${look}`}>
      <Icon size={size} />
    </span>
  );
}

/** Icon, word and colour: never colour alone. */
export function VerdictBadge({ facts }: { readonly facts: VerdictFacts }) {
  const { look, word } = lookOf(facts);
  const Icon = icons[look];
  return (
    <span className={`verdict verdict--${look}`}>
      <Icon />
      <span className="verdict__word">{word}</span>
    </span>
  );
}
