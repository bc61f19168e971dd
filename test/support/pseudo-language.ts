/**
 * A language that is English in brackets, and longer by two fifths. What it leaves without
 * brackets has not been looked up in the catalogue.
 */
import { type Catalogue, setLanguage } from '../../src/shared/text.ts';

const lengthened = (text: string): string => `⟦${text}${'·'.repeat(Math.ceil(text.length * 0.4))}⟧`;

const catalogue: Catalogue = new Proxy(
  {},
  { get: (_none, text) => (typeof text === 'string' ? lengthened(text) : undefined) },
);

export const speakPseudo = (): void => setLanguage('en', catalogue);

/** How a text is found that begins like this. */
export const inPseudo = (text: string): RegExp =>
  new RegExp(`^⟦${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}·*⟧`);

const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
/** What is quoted as it was sent. */
const quoted = 'code, pre, samp, kbd, .mono, .cm-editor';

/** What is left of a text outside of brackets, and how deep in them it ends. */
const outside = (text: string, depth: number): readonly [left: string, depth: number] => {
  let left = '';
  let at = depth;
  for (const letter of text) {
    if (letter === '⟦') at += 1;
    else if (letter === '⟧') at -= 1;
    else if (at === 0) left += letter;
  }
  return [left, at];
};

/** What counts as a word: two letters at least. */
export const wordsOf = (text: string): readonly string[] => text.match(/\p{L}{2,}/gu) ?? [];

/**
 * Texts with words that did not go through the catalogue, of all that is drawn or spoken.
 * In: words that are not the app's own, such as names and units.
 */
export const straysIn = (root: Element, known: ReadonlySet<string>): readonly string[] => {
  const found = new Set<string>();
  const note = (left: string): void => {
    if (wordsOf(left).some((word) => !known.has(word))) found.add(left.replace(/\s+/g, ' ').trim());
  };
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const name of spoken) note(outside(element.getAttribute(name) ?? '', 0)[0]);
  }
  // A text may have elements in it, so brackets are counted from one to the next.
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let depth = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const [left, next] = outside(node.textContent ?? '', depth);
    depth = next;
    if (node.parentElement?.closest(quoted) === null) note(left);
  }
  return [...found];
};
