import type { Catalogue } from '../../text.ts';

export const shell: Catalogue = {};
