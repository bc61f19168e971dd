/** The closed loop by autocannon, in a process of its own. In: JSON of the options, one argument. */
import autocannon from 'autocannon';
import { deliveryId, signedRequest } from '../lib/signed-request.ts';

type Options = {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly bodyBytes: number;
  readonly isKeptAlive: boolean;
  readonly run: number;
};

const options = JSON.parse(process.argv[2] ?? '') as Options;
const { headers, body } = signedRequest(
  options.bodyBytes,
  options.isKeptAlive ? 'keep-alive' : 'close',
);
let n = 0;
const result = await autocannon({
  url: options.url,
  method: 'POST',
  connections: options.connections,
  duration: options.seconds,
  body,
  headers: Object.fromEntries(headers),
  ...(options.isKeptAlive ? {} : { reconnectRate: 1 }),
  requests: [
    {
      setupRequest: (request) => {
        request.headers['X-GitHub-Delivery'] = deliveryId(options.run, ++n);
        return request;
      },
    },
  ],
});
process.stdout.write(
  JSON.stringify({
    requests: result['2xx'] + result.non2xx,
    microseconds: result.duration * 1e6,
    refused: result.non2xx,
    broken: result.errors,
    p50Us: result.latency.p50 * 1000,
    p99Us: result.latency.p99 * 1000,
  }),
);
