import type { Catalogue } from '../../text.ts';

export const sources: Catalogue = {};
