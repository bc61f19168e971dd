/** What an editor shows: it lives in a shadow root, where queries of the page do not reach. */
import { waitFor } from '@testing-library/react';

const contentOf = (label: string): Element | undefined =>
  [...document.querySelectorAll('.code-host:not([hidden])')]
    .map((host) => host.shadowRoot?.querySelector('.cm-content'))
    .find((content) => content?.getAttribute('aria-label') === label) ?? undefined;

/** The text of the editor with this label, once it is there; and its element. */
export const editor = async (
  label: string,
): Promise<{ readonly text: string; readonly content: Element }> => {
  const content = await waitFor(() => {
    const found = contentOf(label);
    if (!found) throw new Error(`no editor “${label}”`);
    return found;
  });
  const lines = [...content.querySelectorAll('.cm-line')].map((line) => line.textContent);
  return { text: lines.join('\n'), content };
};
