import type { Catalogue } from '../../text.ts';

export const keys: Catalogue = {};
