import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../../scripts/lib/unzip.ts';
import { tempFolder } from '../../support/temp.ts';

/** A zip archive with one stored file. `mode` is what Unix keeps in its upper attribute bits. */
const zipOf = (name: string, content: string, mode: number): Buffer => {
  const nameBytes = Buffer.from(name);
  const data = Buffer.from(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(nameBytes.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, data]);
  const attributes = Buffer.alloc(14);
  attributes.writeUInt32LE((mode << 16) >>> 0, 6);
  const madeBy = Buffer.from([20, 3]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, common, attributes, nameBytes]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
};

const folder = (): string => join(tempFolder(), 'inside');
const same = (name: string): string => name;

describe('unzip', () => {
  it('writes a file with its permission bits, but never set-id ones', async () => {
    const target = folder();
    await unzip(zipOf('bin/tool', 'hello', 0o104755), target, same);
    expect(readFileSync(join(target, 'bin/tool'), 'utf8')).toBe('hello');
    expect(statSync(join(target, 'bin/tool')).mode & 0o7777).toBe(0o755);
  });

  it('leaves out what is not chosen', async () => {
    const target = folder();
    await unzip(zipOf('a', 'x', 0o100644), target, () => undefined);
    expect(existsSync(join(target, 'a'))).toBe(false);
  });

  it('refuses a name that leaves the folder', async () => {
    const target = folder();
    const outside = unzip(zipOf('../evil', 'x', 0o100644), target, same);
    await expect(outside).rejects.toThrow('../evil');
    expect(existsSync(join(target, '../evil'))).toBe(false);
  });

  it('refuses a place that leaves the folder, whatever the name', async () => {
    const target = folder();
    const outside = unzip(zipOf('a', 'x', 0o100644), target, () => '../inside-too/a');
    await expect(outside).rejects.toThrow('Refusing to unpack "a"');
  });

  it('refuses a symbolic link', async () => {
    const link = unzip(zipOf('a', '/etc/passwd', 0o120777), folder(), same);
    await expect(link).rejects.toThrow('Refusing to unpack "a"');
  });
});
