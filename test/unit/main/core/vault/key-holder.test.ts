import { describe, expect, it } from 'vitest';
import { newDataKey } from '../../../../../src/main/core/vault/data-key.ts';
import { createKeyHolder } from '../../../../../src/main/core/vault/key-holder.ts';
import { recordingLog } from '../../../../support/fakes.ts';
import { memoryRecords } from '../../../../support/memory-records.ts';
import { cheapScrypt, noKeychain, toPassphrase } from './set-up.ts';

describe('a data key', () => {
  it.each(['closed', 'dropped'])('is overwritten in memory when the vault is %s', async (how) => {
    const holder = createKeyHolder({
      keychain: noKeychain,
      records: memoryRecords(),
      log: recordingLog(),
      cost: cheapScrypt,
    });
    const key = newDataKey();
    await holder.keepIn(toPassphrase, key);
    expect(key.bytes.some((byte) => byte !== 0)).toBe(true);
    if (how === 'closed') holder.close();
    else await holder.drop(null);
    expect(holder.key()).toBeNull();
    expect(key.bytes.every((byte) => byte === 0)).toBe(true);
  });
});
