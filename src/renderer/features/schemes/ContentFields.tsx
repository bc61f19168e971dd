import { type KeyboardEvent, useEffect, useRef } from 'react';
import { t } from '../../../shared/text.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { hasText, PartFields } from './PartFields.tsx';
import type { FieldsProps } from './SchemeForm.tsx';
import { nextPartId, type PartDraft, type PartKind } from './scheme-draft.ts';
import { partWords } from './scheme-words.ts';

const bodyKinds: readonly PartKind[] = [
  'body',
  'body-sha256',
  'body-sha256-hex',
  'body-md5-base64',
];

/** Moves one part; null when it is at its end already. */
const moved = (
  parts: readonly PartDraft[],
  at: number,
  to: number,
): readonly PartDraft[] | null => {
  const part = parts[at];
  return !part || to < 0 || to >= parts.length
    ? null
    : parts.toSpliced(at, 1).toSpliced(to, 0, part);
};

/** The signed content, part by part, in the order of the bytes. */
export function ContentFields({ draft, errorOf, onChange }: FieldsProps) {
  const { announce } = useNotices();
  const list = useRef<HTMLOListElement>(null);
  /** What gets the focus once the list has changed: a part, and which of its controls. */
  const focusNext = useRef<{ readonly id: number; readonly control: string } | null>(null);
  const { content } = draft;
  useEffect(() => {
    const wanted = focusNext.current;
    focusNext.current = null;
    if (!wanted) return;
    const row = list.current?.querySelector(`[data-part="${wanted.id}"]`);
    const control = row?.querySelector<HTMLElement>(
      `[data-control="${wanted.control}"]:not([disabled])`,
    );
    (control ?? row?.querySelector<HTMLElement>('select'))?.focus();
  });

  const move = (at: number, step: 1 | -1): void => {
    const next = moved(content, at, at + step);
    const id = content[at]?.id;
    if (!next || id === undefined) return;
    focusNext.current = { id, control: step < 0 ? 'up' : 'down' };
    announce(
      t('Part moved to place {place} of {count}', { place: at + step + 1, count: content.length }),
    );
    onChange({ content: next });
  };
  const remove = (at: number): void => {
    const next = content.toSpliced(at, 1);
    const neighbour = next[Math.min(at, next.length - 1)];
    if (neighbour) focusNext.current = { id: neighbour.id, control: 'remove' };
    announce(t('Part removed'));
    onChange({ content: next });
  };
  const add = (): void => {
    const id = nextPartId(content);
    focusNext.current = { id, control: 'kind' };
    onChange({ content: [...content, { id, kind: 'literal', text: '' }] });
  };
  const onRowKey = (at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    // On a choice this key opens it.
    if (event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? -1 : 1);
  };

  // There is nothing to be typed first: what is wrong is shown at once.
  const error = errorOf('content', 'shown');
  const coversBody = content.some(({ kind }) => bodyKinds.includes(kind));
  return (
    <Section title={t('Signed content')}>
      <p className="soft small">{t('The bytes that are signed, from first to last.')}</p>
      <ol className="parts" aria-label={t('Parts of the signed content')} ref={list}>
        {content.map((part, at) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are pressed in its fields
          <li
            key={part.id}
            className="parts__row"
            data-part={part.id}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onKeyDown={onRowKey(at)}
          >
            <PartFields
              part={part}
              place={at + 1}
              error={errorOf(`part-${part.id}`, hasText(part) ? part.text : part.kind)}
              onChange={(next) => onChange({ content: content.with(at, next) })}
            />
            <div className="parts__buttons">
              <IconButton
                data-control="up"
                label={t('Move part {place} up', { place: at + 1 })}
                icon={<ArrowUpIcon size={14} />}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                data-control="down"
                label={t('Move part {place} down', { place: at + 1 })}
                icon={<ArrowDownIcon size={14} />}
                disabled={at === content.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                data-control="remove"
                label={t('Remove part {place}: {kind}', {
                  place: at + 1,
                  kind: t(partWords[part.kind]),
                })}
                icon={<TrashIcon size={14} />}
                onClick={() => remove(at)}
              />
            </div>
          </li>
        ))}
      </ol>
      {error && <ErrorText error={error} />}
      {content.length > 0 && !coversBody && (
        <Notice look="warn">
          {content.some(({ kind }) => kind === 'body-crc32')
            ? t(
                'A CRC32 is not a cryptographic checksum: another body with the same CRC32 would match.',
              )
            : t('The body is not among the parts: a match would prove nothing about it.')}
        </Notice>
      )}
      <div>
        <Button isSmall icon={<PlusIcon size={14} />} disabled={content.length >= 20} onClick={add}>
          {t('Add a part')}
        </Button>
      </div>
    </Section>
  );
}
