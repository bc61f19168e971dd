import { init } from './0001-init.ts';
import { tunnel } from './0002-tunnel.ts';
import { workbench } from './0003-workbench.ts';
import { vault } from './0004-vault.ts';
import { history } from './0005-history.ts';

/** In order; never edited after a release. Migration n brings `user_version` from n - 1 to n. */
export const migrations: readonly string[] = [init, tunnel, workbench, vault, history];
