/** Accounts for providers' APIs, stored with their sources. */
import type { Sources } from '../sources.ts';
import type { AccountRecords } from './accounts.ts';

export const accountRecords = (sources: Sources): AccountRecords => ({
  load: (sourceId) => Promise.resolve(sources.get(sourceId).row.account),
  save: (sourceId, account) => sources.update(sourceId, { account }),
  remove: (sourceId) => sources.update(sourceId, { account: null }),
});
