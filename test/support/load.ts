/** Many senders at once, each request with a body and a delivery id of its own. */
import { createHmac } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export type Delivery = { readonly id: string; readonly body: Buffer };

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders };

/** A delivery whose body names it, of varying size. */
export const delivery = (id: string, bytes = 200): Delivery => ({
  id,
  body: Buffer.from(JSON.stringify({ id, filler: 'x'.repeat(bytes) })),
});

const limitMs = 10_000;

/** Sends one delivery, signed as GitHub does. Errors: those of the connection. */
export const deliver = (
  url: string,
  secret: string,
  { id, body }: Delivery,
  agent: Agent | false = false,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      'X-GitHub-Event': 'push',
      'X-GitHub-Delivery': id,
      'X-Hub-Signature-256': `sha256=${signature}`,
    };
    const sent = request(url, { method: 'POST', headers, agent, timeout: limitMs }, (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers }),
      );
    });
    sent.once('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.once('error', reject);
    sent.end(body);
  });

export type LoadOptions = {
  readonly url: string;
  readonly secret: string;
  readonly senders: number;
  /** Makes the ids of this load different from those of others. */
  readonly name: string;
  readonly bytes?: number;
  /** Called with each answer; false ends the sender. */
  readonly onAnswer: (sent: Delivery, answer: Answer) => boolean;
};

export type Load = {
  readonly sent: readonly Delivery[];
  /** Resolves when every sender has ended: told to, or its connection broke. */
  readonly ended: Promise<void>;
};

export const startLoad = (options: LoadOptions): Load => {
  const { url, secret, senders, name, bytes = 200, onAnswer } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: senders });
  const sent: Delivery[] = [];
  const run = async (): Promise<void> => {
    for (;;) {
      const next = delivery(`${name}-${sent.length}`, (sent.length * 37) % (2 * bytes));
      sent.push(next);
      if (!onAnswer(next, await deliver(url, secret, next, agent))) return;
    }
  };
  // A broken connection is what these tests are about.
  const runs = Array.from({ length: senders }, () => run().catch(() => undefined));
  const ended = Promise.all(runs).then(() => agent.destroy());
  return { sent, ended };
};
