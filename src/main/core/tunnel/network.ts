import type { NetworkInterfaceInfo } from 'node:os';

const everyMs = 3000;

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** The addresses under which the machine is on a network, loopback left out. */
const addresses = (interfaces: Interfaces): string =>
  Object.entries(interfaces)
    .flatMap(([name, infos]) =>
      (infos ?? []).filter(({ internal }) => !internal).map(({ cidr }) => `${name} ${cidr}`),
    )
    .toSorted()
    .join();

/**
 * Calls `onChange` when the machine's addresses change: another Wi-Fi, a cable, a VPN.
 * No system offers that to Node as an event, so it looks every three seconds.
 */
export const watchInterfaces = (read: () => Interfaces, onChange: () => void): (() => void) => {
  let known = addresses(read());
  const timer = setInterval(() => {
    const now = addresses(read());
    if (now === known) return;
    known = now;
    onChange();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};
