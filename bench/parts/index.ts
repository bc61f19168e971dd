import type { Part } from '../lib/part.ts';
import { care } from './care.ts';
import { diagnose } from './diagnose.ts';
import { fsync } from './fsync.ts';
import { history } from './history.ts';
import { large } from './large.ts';
import { latency } from './latency.ts';
import { loop } from './loop.ts';
import { memory } from './memory.ts';
import { refuse } from './refuse.ts';
import { reverify } from './reverify.ts';
import { search } from './search.ts';
import { slow } from './slow.ts';
import { start } from './start.ts';
import { throughput } from './throughput.ts';
import { tunnel } from './tunnel.ts';
import { verify } from './verify.ts';
import { window } from './window.ts';

/** In the order of the table. */
export const parts: readonly Part[] = [
  throughput,
  fsync,
  large,
  latency,
  loop,
  verify,
  diagnose,
  reverify,
  search,
  history,
  care,
  memory,
  start,
  refuse,
  slow,
  tunnel,
  window,
];
