/** Fills a data folder with events through the app's own store. In: folder, number of events. */
import { seedEvents, storedEvent } from '../lib/seeding.ts';
import { jsonBody } from '../lib/signed-request.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const body = jsonBody(200);
seedEvents(folder, Number(count), body, (n) => storedEvent(n, { headers: [], body }));
