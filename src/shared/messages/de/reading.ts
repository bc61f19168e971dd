import type { Catalogue } from '../../text.ts';

export const reading: Catalogue = {};
