import type { Catalogue } from '../../text.ts';

export const common: Catalogue = {};
