/** German. One file for each area of the code; what several areas say stands in `common`. */
import type { Catalogue } from '../../text.ts';
import { common } from './common.ts';
import { core } from './core.ts';
import { diagnosis } from './diagnosis.ts';
import { event } from './event.ts';
import { keys } from './keys.ts';
import { providers } from './providers.ts';
import { reading } from './reading.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';
import { window } from './window.ts';

/** The catalogue by area. */
export const areas = {
  common,
  core,
  diagnosis,
  event,
  keys,
  providers,
  reading,
  shell,
  sources,
  window,
} as const;

export const de: Catalogue = Object.assign({}, ...Object.values(areas));
