import type { Catalogue } from '../../text.ts';

export const window: Catalogue = {};
