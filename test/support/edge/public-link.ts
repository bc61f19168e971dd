/** Ties one public connection to one stream of an endpoint: kept alive as long as both sides keep theirs. */
import { Agent } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Endpoint } from './endpoints.ts';
import type { Proxied } from './proxied.ts';
import type { Seen } from './seen.ts';

/** What Node's HTTP client calls on a socket and a plain Duplex does not have. */
const asSocket = (stream: Duplex, { finish }: Proxied): Duplex =>
  Object.assign(stream, {
    setTimeout: () => stream,
    setNoDelay: () => stream,
    setKeepAlive: () => stream,
    ref: () => stream,
    unref: () => stream,
    destroySoon: () => finish(stream),
  });

/** Node cuts a stream it may not keep. Makes that one call an orderly end, which tells when the place is free. */
const endInsteadOfCut = (stream: Duplex, { finish }: Proxied): void => {
  stream.destroy = () => {
    Reflect.deleteProperty(stream, 'destroy');
    finish(stream);
    return stream;
  };
};

export type Link = {
  /** An HTTP client agent whose only connection is a stream to the endpoint's agent. */
  readonly agent: Agent;
  /** The public connection has ended. */
  readonly close: () => void;
};

export const createLink = (endpoint: Endpoint, clientAddr: string, seen: Seen): Link => {
  const { id, proto, proxied } = endpoint;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agent.createConnection = (_options, onCreate) => {
    proxied.open({ endpointId: id, proto, clientAddr }).then(
      (stream) => {
        seen.proxiedStreams += 1;
        onCreate?.(null, asSocket(stream, proxied));
      },
      (error: unknown) => Reflect.apply(onCreate ?? (() => undefined), null, [error]),
    );
    return undefined;
  };
  let idle: Duplex | null = null;
  agent.keepSocketAlive = (stream) => {
    if (proxied.isCrowded()) {
      endInsteadOfCut(stream, proxied);
      return false;
    }
    idle = stream;
    proxied.setIdle(stream, true);
    return true;
  };
  const reuse = agent.reuseSocket.bind(agent);
  agent.reuseSocket = (stream, request) => {
    idle = null;
    proxied.setIdle(stream, false);
    reuse(stream, request);
  };
  return {
    agent,
    close: () => {
      if (idle === null) agent.destroy();
      else proxied.finish(idle);
    },
  };
};
