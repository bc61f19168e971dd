/** Sends a sample to our own receiver over a real socket, and nowhere else. */
import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import type { WireRequest } from '../verify/request.ts';

const timeoutMs = 10_000;
const maxReplyBytes = 4096;

/**
 * In: `ports` collects the local ports of connections under way, by which the receiver knows them.
 * Errors: `simulate.failed`.
 */
export const sendSample = (
  sample: WireRequest,
  receiver: { readonly port: number; readonly isTls: boolean },
  ports: Set<number>,
): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const options: RequestOptions & { rejectUnauthorized: boolean } = {
      host: '127.0.0.1',
      port: receiver.port,
      method: sample.method,
      path: sample.target,
      agent: false,
      timeout: timeoutMs,
      headers: [
        'Host',
        `127.0.0.1:${receiver.port}`,
        ...sample.rawHeaders,
        'Content-Length',
        String(sample.body.length),
      ],
      // Our own listener, whose certificate names the public host.
      rejectUnauthorized: false,
    };
    const request = receiver.isTls ? httpsRequest(options) : httpRequest(options);
    const fail = (error: Error): void =>
      reject(
        failure(
          'simulate.failed',
          t('The test event did not get through to the receiver.'),
          t('Check that the receiver is listening, then send it again.'),
          error,
        ),
      );
    request.once('socket', (socket) => {
      socket.once('connect', () => {
        const { localPort } = socket;
        if (localPort === undefined) return;
        ports.add(localPort);
        socket.once('close', () => ports.delete(localPort));
      });
    });
    request.once('error', fail);
    request.once('timeout', () => request.destroy(new Error('timed out')));
    request.once('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body = (body + text).slice(0, maxReplyBytes);
      });
      response.once('error', fail);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.end(sample.body);
  });
