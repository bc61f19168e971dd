import { useMemo, useState } from 'react';
import { t } from '../../../shared/text.ts';
import { parseForm } from '../../lib/form.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/copy.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { shortened } from './long-text.ts';

const maxFields = 1000;
/** Fields drawn at first. */
const firstFields = 200;
/** A longer text is cut in its cell; copying it gives all of it. */
const maxChars = 1000;

/** The fields of a form, decoded and as sent, in the order sent; repeats are marked. */
export function FormFields({ text }: { readonly text: string }) {
  const { fields, repeated } = useMemo(() => {
    const all = parseForm(text, maxFields + 1);
    const seen = new Map<string, number>();
    for (const { name } of all) seen.set(name, (seen.get(name) ?? 0) + 1);
    return { fields: all, repeated: seen };
  }, [text]);
  const [most, setMost] = useState(firstFields);
  const shown = Math.min(fields.length, maxFields);
  return (
    <div className="stack stack--tight">
      {fields.length > maxFields && (
        <Notice>
          {t('Showing the first {count, number} fields; “Raw” shows all of them.', {
            count: maxFields,
          })}
        </Notice>
      )}
      <table className="headers" aria-label={t('Fields of the form')}>
        <thead>
          <tr>
            <th scope="col">{t('Field')}</th>
            <th scope="col">{t('Value')}</th>
            <th scope="col">{t('As sent')}</th>
            <th scope="col" className="headers__copy">
              <span className="visually-hidden">{t('Copy')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.slice(0, Math.min(most, shown)).map(({ name, value, raw }, index) => (
            // Names repeat and the order never changes: the position is the key.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row">
                <VisibleText text={shortened(name, maxChars)} />
                {(repeated.get(name) ?? 0) > 1 && <span className="tag">{t('repeated')}</span>}
              </th>
              <td>
                <VisibleText text={shortened(value, maxChars)} />
              </td>
              <td className="soft">
                <VisibleText text={shortened(raw, maxChars)} />
              </td>
              <td className="headers__copy">
                <CopyButton
                  text={value}
                  what={t('value of {name}', { name: shortened(name, 40) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {most < shown && (
        <div>
          <Button isSmall onClick={() => setMost(most + firstFields)}>
            {t('Show more of {count, number} fields', { count: shown })}
          </Button>
        </div>
      )}
    </div>
  );
}
