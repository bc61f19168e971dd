/** What Linux says of a running process. Elsewhere: null. */
import { readFileSync } from 'node:fs';

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not Linux, or the process has ended.
    return null;
  }
};

export const rssMiB = (pid: number): number | null => {
  const kiB = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return kiB === undefined ? null : Number(kiB) / 1024;
};

/** Processor time used so far by all threads, seconds. */
export const cpuS = (pid: number): number | null => {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The second field is the program's name, which may contain spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticksPerS = 100;
  return (Number(fields[11]) + Number(fields[12])) / ticksPerS;
};
