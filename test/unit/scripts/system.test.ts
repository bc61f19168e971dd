import { describe, expect, it } from 'vitest';
import { choosePackages, notFound } from '../../../scripts/lib/system.ts';

describe('notFound', () => {
  it('names the libraries that ldd could not find', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibgbm.so.1 => not found',
    ].join('\n');
    expect(notFound(output)).toEqual(['libnss3.so', 'libgbm.so.1']);
  });
});

describe('choosePackages', () => {
  const entry = (name: string, candidate: string): string =>
    `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n     ${candidate} 500\n`;
  const groups = [['libasound2t64', 'libasound2'], ['xvfb']];

  it('takes the old name where the new one is unknown', () => {
    const policy = entry('libasound2', '1.2.8') + entry('xvfb', '2:21');
    expect(choosePackages(groups, policy)).toEqual(['libasound2', 'xvfb']);
  });

  it('takes the new name where the old one is only provided by others', () => {
    const policy = entry('libasound2t64', '1.2.11') + entry('libasound2', '(none)');
    expect(choosePackages(groups, policy + entry('xvfb', '2:21'))).toEqual([
      'libasound2t64',
      'xvfb',
    ]);
  });

  it('asks for the old name when apt knows neither, for a clear message from apt', () => {
    expect(choosePackages(groups, '')).toEqual(['libasound2', 'xvfb']);
  });
});
