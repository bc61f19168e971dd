import type { ReactNode } from 'react';
import { message, t } from '../../../shared/text.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';

export type ComparedRow = {
  readonly key: string;
  readonly name: ReactNode;
  readonly before: string | null;
  readonly after: string | null;
  /** What happened to it, in a word; empty where nothing did. */
  readonly change: string;
};

/** What happened to something, in a word. */
export const changeWords = {
  added: message('added'),
  removed: message('removed'),
  changed: message('changed'),
} as const;

type CompareTableProps = {
  readonly label: string;
  readonly nameTitle: string;
  readonly seqs: readonly [number, number];
  readonly rows: readonly ComparedRow[];
};

/** Names with both values, and a word for what differs. */
export function CompareTable({ label, nameTitle, seqs, rows }: CompareTableProps) {
  return (
    <table className="compare-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{nameTitle}</th>
          <th scope="col">#{seqs[0]}</th>
          <th scope="col">#{seqs[1]}</th>
          <th scope="col">{t('Difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, before, after, change }) => (
          <tr key={key} className={change === '' ? undefined : 'compare-table__changed'}>
            <th scope="row">{name}</th>
            <td>{before === null ? <span className="soft">–</span> : <Value text={before} />}</td>
            <td>{after === null ? <span className="soft">–</span> : <Value text={after} />}</td>
            <td>{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Most of one value that is drawn. */
const maxShown = 4000;

function Value({ text }: { readonly text: string }) {
  return (
    <>
      <VisibleText text={text.slice(0, maxShown)} />
      {text.length > maxShown && (
        <span className="skipped">{t('… {count} more', { count: text.length - maxShown })}</span>
      )}
    </>
  );
}
