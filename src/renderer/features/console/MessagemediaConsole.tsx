import type { SourceInfo } from '../../../shared/provider.ts';
import { MessageSection } from './MessageSection.tsx';
import { SignatureKeysSection } from './SignatureKeysSection.tsx';
import type { Place } from './use-action.ts';

type MessagemediaConsoleProps = { readonly place: Place; readonly source: SourceInfo };

export function MessagemediaConsole({ place, source }: MessagemediaConsoleProps) {
  return (
    <>
      <SignatureKeysSection place={place} source={source} />
      <MessageSection place={place} publicUrl={source.publicUrl} />
    </>
  );
}
