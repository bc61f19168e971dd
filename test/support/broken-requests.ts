/** Requests of every provider, each broken in one way, with the finding that must come first. */
import { brokenBodies } from './broken/bodies.ts';
import type { Broken } from './broken/break.ts';
import { brokenKeys } from './broken/keys.ts';
import { brokenTwice } from './broken/pairs.ts';
import { brokenPlaces } from './broken/places.ts';
import { brokenSchemes } from './broken/schemes.ts';
import { brokenSignatures } from './broken/signatures.ts';

export const brokenRequests: readonly Broken[] = [
  ...brokenKeys,
  ...brokenBodies,
  ...brokenSignatures,
  ...brokenPlaces,
  ...brokenSchemes,
  ...brokenTwice,
];
