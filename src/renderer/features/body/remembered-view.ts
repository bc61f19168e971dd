/** Which view was chosen last for each kind of body, kept on this machine. */
import { type BodyKind, type BodyView, viewsOf } from './body-kind.ts';

const keyOf = (kind: BodyKind): string => `body-view:${kind}`;

/** Out: null when none was chosen, or one that is no more. */
export const rememberedView = (kind: BodyKind): BodyView | null => {
  const stored = localStorage.getItem(keyOf(kind));
  return viewsOf(kind).find((view) => view === stored) ?? null;
};

export const rememberView = (kind: BodyKind, view: BodyView): void =>
  localStorage.setItem(keyOf(kind), view);
