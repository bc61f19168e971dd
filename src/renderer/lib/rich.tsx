import { Fragment, type ReactNode } from 'react';
import { formatOf, type Literal, type Message } from '../../shared/text.ts';

type RichValues = Readonly<
  Record<string, string | number | ReactNode | ((content: ReactNode) => ReactNode)>
>;

/**
 * A text with elements in it: `rich('Open the <link>portal</link>.', { link: (text) => <a …>{text}</a> })`.
 * Values may be elements, too.
 */
export const rich = <Text extends string>(
  text: Literal<Text> | Message,
  values: RichValues,
): ReactNode => {
  const wrapped = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'function' ? (parts: readonly ReactNode[]) => value(keyed(parts)) : value,
    ]),
  );
  const parts = formatOf(text as string).format<ReactNode>(wrapped);
  return keyed(Array.isArray(parts) ? parts : [parts]);
};

/** Parts of one text never change places: their index is their key. */
const keyed = (parts: readonly ReactNode[]): ReactNode =>
  parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
