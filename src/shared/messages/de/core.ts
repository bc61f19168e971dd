import type { Catalogue } from '../../text.ts';

export const core: Catalogue = {};
