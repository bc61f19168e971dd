/** What is cut off, out of the window or on top of something else in a page. */
import type { ElectronApplication, Page } from '@playwright/test';

/** Sets the size of the page, in pixels at a zoom of 1, and then its zoom. */
export const setSize = (
  app: ElectronApplication,
  width: number,
  height: number,
  zoom = 1,
): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, { size, factor }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(size[0], size[1]);
      window?.webContents.setZoomFactor(factor);
    },
    { size: [width, height] as const, factor: zoom },
  );

/** Runs in the page, so it stands by itself. */
const findProblems = (): string[] => {
  const problems = new Set<string>();
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').slice(0, 40)}”`;
  const isUnder = (element: Element | null, property: 'overflowX' | 'overflowY'): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element)[property]) ||
      isUnder(element.parentElement, property));
  const ownText = (element: Element): string =>
    [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join('');
  // A modal dialog is all that counts; notices and the panel of the tunnel lie over the rest.
  const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  const shown = [...root.querySelectorAll('*')].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.visually-hidden, svg, .toasts, .tunnel-panel') === null,
  );
  const controls: { readonly element: Element; readonly box: DOMRect }[] = [];
  for (const element of shown) {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const { overflowX, textOverflow, fontSize, position } = getComputedStyle(element);
    const isCut =
      (/hidden|clip/.test(overflowX) || element.matches('button, .feed-row')) &&
      element.scrollWidth > element.clientWidth + 1;
    if (isCut && textOverflow !== 'ellipsis') problems.add(`cut off: ${nameOf(element)}`);
    const isBeside = box.right > innerWidth + 1 || box.left < -1;
    if (isBeside && !isUnder(element, 'overflowX')) problems.add(`beside: ${nameOf(element)}`);
    const isBelow = box.bottom > innerHeight + 1 && position !== 'absolute';
    if (isBelow && !isUnder(element, 'overflowY')) problems.add(`below: ${nameOf(element)}`);
    // In letters, about two for each em.
    const line = (2 * box.width) / Number.parseFloat(fontSize);
    const isText = ownText(element).length > line;
    if (isText && line > 132) problems.add(`a long line: ${nameOf(element)}`);
    if (element.matches('button, select, textarea, a[href], summary')) {
      controls.push({ element, box });
    }
  }
  controls.forEach((a, at) => {
    for (const b of controls.slice(at + 1)) {
      const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // The menu of a source lies on its row, the foot of a dialog on what scrolls beneath it.
      const isMeant =
        a.element.parentElement === b.element.parentElement ||
        [a, b].some(({ element }) => element.closest('.dialog__foot') !== null);
      if (width > 2 && height > 2 && !isMeant) {
        problems.add(`on each other: ${nameOf(a.element)}, ${nameOf(b.element)}`);
      }
    }
  });
  return [...problems];
};

/** Each as “what: which element”; empty when all is well. */
export const layoutProblems = (page: Page): Promise<string[]> => page.evaluate(findProblems);
