/** What the vault writes, in memory: with all that was ever written, and a disk that can fail. */
import type { SecretRecords, SecretRow } from '../../src/main/core/vault/port.ts';

export const memoryRecords = () => {
  const secrets = new Map<string, Uint8Array>();
  /** As JSON: the database keeps it as such. */
  let record: string | null = null;
  let writesLeft = Number.POSITIVE_INFINITY;
  let written = '';

  const write = async (what: string, job: () => void): Promise<void> => {
    if (writesLeft <= 0) throw new Error('the disk is full');
    writesLeft--;
    written += `${what}\n`;
    job();
  };

  return {
    putSecret: (id: string, sealed: Uint8Array) =>
      write(`${id} ${Buffer.from(sealed).toString('latin1')}`, () =>
        secrets.set(id, Uint8Array.from(sealed)),
      ),
    removeSecret: (id: string) => write(id, () => secrets.delete(id)),
    removeSecrets: () => write('', () => secrets.clear()),
    putVaultRecord: (next: unknown) => {
      const text = next === null ? null : JSON.stringify(next);
      return write(text ?? '', () => {
        record = text;
      });
    },

    /** The record as the next start finds it. */
    record: (): unknown => (record === null ? null : JSON.parse(record)),
    rows: (): readonly SecretRow[] => [...secrets].map(([id, sealed]) => ({ id, sealed })),
    /** Puts there what another version, or another hand, has written. */
    plant: (id: string, sealed: Uint8Array): void => {
      secrets.set(id, sealed);
    },
    plantRecord: (planted: unknown): void => {
      record = JSON.stringify(planted);
    },
    /** Every write after so many fails, as after a crash. */
    failAfter: (writes: number): void => {
      writesLeft = writes;
    },
    /** All that was ever handed over, as one text. */
    written: (): string => written,
  } satisfies SecretRecords & Record<string, unknown>;
};

export type MemoryRecords = ReturnType<typeof memoryRecords>;
