import type { Catalogue } from '../../text.ts';

export const event: Catalogue = {};
