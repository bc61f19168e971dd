/**
 * Where menus and tooltips go: into the main part of the page, or into the modal dialog they are
 * opened from, which is above the page and keeps what is outside of it out of reach.
 */
import { createContext, useContext } from 'react';

export const LayerContext = createContext<HTMLElement | null>(null);

/** Null puts things at the end of the page. */
export const useLayer = (): HTMLElement | null => useContext(LayerContext);
