import { useMemo, useState } from 'react';
import { type Message, message, t } from '../../../shared/text.ts';
import { decodeUtf8, formatBytes, isBinary, trimCutCharacter } from '../../lib/bytes.ts';
import { Segments } from '../../ui/Segments.tsx';
import { CompareBytes } from './CompareBytes.tsx';
import { CompareJson } from './CompareJson.tsx';
import { CompareLines } from './CompareLines.tsx';
import { parseTree } from './json-tree.ts';
import { type ComparedEvent, maxBodyBytes } from './use-compared.ts';

type Form = 'json' | 'lines' | 'bytes';
type CompareBodiesProps = { readonly events: readonly [ComparedEvent, ComparedEvent] };

const words: Readonly<Record<Form, Message>> = {
  json: message('JSON'),
  lines: message('Lines'),
  bytes: message('Bytes'),
};

const isWhole = ({ detail, body }: ComparedEvent): boolean => body.length >= detail.storedBytes;

/** Null where it is no text. */
const textOf = (event: ComparedEvent): string | null => {
  const bytes = isWhole(event) ? event.body : trimCutCharacter(event.body);
  return isBinary(bytes) ? null : decodeUtf8(bytes);
};

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Both bodies, in the closest form that both have. */
export function CompareBodies({ events }: CompareBodiesProps) {
  const [a, b] = events;
  const [texts, trees] = useMemo(() => {
    const both = [textOf(a), textOf(b)] as const;
    return [both, both.map((text) => (text === null ? null : parseTree(text)))] as const;
  }, [a, b]);
  const [first, second] = texts;
  const [tree, otherTree] = trees;
  const forms: Form[] = [
    ...(tree && otherTree ? (['json'] as const) : []),
    ...(first !== null && second !== null ? (['lines'] as const) : []),
    'bytes',
  ];
  const [wanted, setForm] = useState<Form | null>(null);
  const form = wanted !== null && forms.includes(wanted) ? wanted : (forms[0] ?? 'bytes');
  const seqs = [a.detail.summary.seq, b.detail.summary.seq] as const;
  return (
    <div className="stack">
      {sameBytes(a.body, b.body) && isWhole(a) && isWhole(b) && (
        <p>{t('The bodies are the same, byte for byte.')}</p>
      )}
      {!(isWhole(a) && isWhole(b)) && (
        <p className="soft">
          {t('Compared are the first {size} of each body.', { size: formatBytes(maxBodyBytes) })}
        </p>
      )}
      <Segments
        label={t('How to compare the bodies')}
        options={forms.map((value) => ({ value, label: t(words[value]) }))}
        value={form}
        onChange={setForm}
      />
      {form === 'json' && tree && otherTree && (
        <CompareJson before={tree} after={otherTree} seqs={seqs} />
      )}
      {form === 'lines' && <CompareLines before={first ?? ''} after={second ?? ''} seqs={seqs} />}
      {form === 'bytes' && <CompareBytes events={events} />}
    </div>
  );
}
