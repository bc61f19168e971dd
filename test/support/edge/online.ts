/** What most tests of a tunnel start from: an edge, the real SDK connected to it, and a local server behind. */
import { type Edge, type EdgeOptions, startEdge } from './edge.ts';
import { type Handler, type Local, startLocal } from './local.ts';
import { type SdkClient, startSdk } from './sdk/client.ts';
import type { ConnectOptions } from './sdk/messages.ts';

export const goodToken = 'good-token';

/** What the SDK needs to reach this edge. */
export const toEdge = ({ serverAddr, caPem }: Edge): ConnectOptions => ({
  serverAddr,
  caPem,
  authtoken: goodToken,
});

export type Online = {
  readonly edge: Edge;
  readonly sdk: SdkClient;
  readonly local: Local;
  readonly id: string;
  readonly url: string;
  readonly close: () => Promise<void>;
};

export type OnlineOptions = {
  readonly edge?: EdgeOptions;
  readonly connect?: Partial<ConnectOptions>;
  readonly domain?: string;
  readonly handle?: Handler;
};

export const goOnline = async (options: OnlineOptions = {}): Promise<Online> => {
  const edge = await startEdge(options.edge);
  const local = await startLocal(options.handle);
  const sdk = startSdk();
  const close = async (): Promise<void> => {
    await sdk.kill();
    await Promise.all([edge.close(), local.close()]);
  };
  try {
    await sdk.connect({ ...toEdge(edge), ...options.connect });
    const { domain } = options;
    const { id, url } = await sdk.listen({
      target: local.target,
      ...(domain === undefined ? {} : { domain }),
    });
    return { edge, sdk, local, id, url: url ?? '', close };
  } catch (error) {
    await close();
    throw error;
  }
};
