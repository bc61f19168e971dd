import type { Catalogue } from '../../text.ts';

export const providers: Catalogue = {};
