/** Stores the events of a long history, not indexed. In: folder, number of events. */
import { historyBody, historyEvent } from '../lib/history-sample.ts';
import { seedHistory } from '../lib/seeding.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
seedHistory(folder, Number(count), historyEvent, historyBody);
