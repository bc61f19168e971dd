/** When the machine wakes up, or its network is another one, the tunnel is looked at again at once. */
import { networkInterfaces } from 'node:os';
import { powerMonitor } from 'electron';
import { watchInterfaces } from '../core/tunnel/network.ts';

/** Out: a function that ends the watching. Must run after the app is ready. */
export const watchNetwork = (nudge: () => void): (() => void) => {
  powerMonitor.on('resume', nudge);
  powerMonitor.on('unlock-screen', nudge);
  const stop = watchInterfaces(networkInterfaces, nudge);
  return () => {
    powerMonitor.off('resume', nudge);
    powerMonitor.off('unlock-screen', nudge);
    stop();
  };
};
