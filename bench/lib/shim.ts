/** Compiles the C shim that makes fsync slow. */
import { join } from 'node:path';
import { runProgram } from './program.ts';

/** Out: the environment that slows a process down, or null where it cannot be had. */
export const slowFsync = async (
  folder: string,
  delayMs: number,
): Promise<Readonly<Record<string, string>> | null> => {
  if (process.platform !== 'linux') return null;
  const source = join(import.meta.dirname, '../shim/fsync-delay.c');
  const library = join(folder, 'fsync-delay.so');
  try {
    const args = ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl'];
    await runProgram({ command: 'gcc', args, limitS: 30 });
  } catch {
    // No compiler: the part says so.
    return null;
  }
  return { LD_PRELOAD: library, FSYNC_DELAY_US: String(delayMs * 1000) };
};
