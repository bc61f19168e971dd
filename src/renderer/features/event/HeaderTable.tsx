import type { HeaderPair } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { formatSignedAt } from '../../lib/time.ts';
import { IconButton } from '../../ui/Button.tsx';
import { CopyButton, useCopy } from '../../ui/copy.tsx';
import { MoreIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { headerPartsOf, signedAtOf } from './header-parts.ts';

type HeaderTableProps = {
  /** What the table holds, as it is read out. */
  readonly name: string;
  readonly headers: readonly HeaderPair[];
  /** Only headers with this in name or value, whatever its case; empty for all. */
  readonly wanted: string;
};

export const matches = ([name, value]: HeaderPair, wanted: string): boolean =>
  `${name}: ${value}`.toLowerCase().includes(wanted.toLowerCase());

const countsOf = (headers: readonly HeaderPair[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [name] of headers) {
    counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  }
  return counts;
};

/** Headers in the order sent, each as it stood on the wire. */
export function HeaderTable({ name: label, headers, wanted }: HeaderTableProps) {
  const counts = countsOf(headers);
  return (
    <table className="headers" aria-label={label}>
      <tbody>
        {headers.map((header, index) => {
          const [name, value] = header;
          const count = counts.get(name.toLowerCase()) ?? 1;
          if (!matches(header, wanted)) return null;
          return (
            // Names repeat and the order never changes: the position is the key.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row">
                <VisibleText text={name} />
                {count > 1 && (
                  <span className="tag header-tag">{t('sent {count} times', { count })}</span>
                )}
              </th>
              <td>
                <VisibleText text={value} />
                <Parts name={name} value={value} />
              </td>
              <td className="headers__copy">
                <span className="header-copy">
                  <CopyButton text={value} what={t('value of {name}', { name })} />
                  <CopyMenu name={name} value={value} />
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function CopyMenu({ name, value }: { readonly name: string; readonly value: string }) {
  const copyName = useCopy(name, t('Name')).copy;
  const copyValue = useCopy(value, t('Value')).copy;
  const copyLine = useCopy(`${name}: ${value}`, t('Line')).copy;
  const items = [
    { id: 'name', label: t('Copy name'), onSelect: copyName },
    { id: 'value', label: t('Copy value'), onSelect: copyValue },
    { id: 'line', label: t('Copy line'), detail: t('Name and value'), onSelect: copyLine },
  ];
  return (
    <Menu
      label={t('Copy of {name}', { name })}
      groups={[{ items }]}
      renderTrigger={(props) => (
        <IconButton
          {...props}
          label={t('More of {name}', { name })}
          icon={<MoreIcon size={14} />}
        />
      )}
    />
  );
}

/** A signature header's parts under its value, each to be copied on its own. */
function Parts({ name, value }: { readonly name: string; readonly value: string }) {
  const parts = headerPartsOf(name, value);
  if (parts.length === 0) return null;
  return (
    <ul className="header-parts" aria-label={t('Parts of {name}', { name })}>
      {parts.map((part, index) => {
        const signedAtS = signedAtOf(part);
        return (
          // Keys repeat and the order never changes: the position is the key.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <span className="header-parts__key">
              <VisibleText text={part.key} />
            </span>
            <span className="header-parts__value">
              <VisibleText text={part.value} />
              {signedAtS !== null && <span className="soft"> {formatSignedAt(signedAtS)}</span>}
            </span>
            <CopyButton text={part.value} what={t('part {key}', { key: part.key })} />
          </li>
        );
      })}
    </ul>
  );
}
