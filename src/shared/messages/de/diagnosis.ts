import type { Catalogue } from '../../text.ts';

export const diagnosis: Catalogue = {};
