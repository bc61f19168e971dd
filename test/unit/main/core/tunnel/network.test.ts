import type { NetworkInterfaceInfo } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchInterfaces } from '../../../../../src/main/core/tunnel/network.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: '00:00:00:00:00:00',
  internal,
  cidr: `${address}/24`,
});

const home = { lo: [at('127.0.0.1', true)], wlan0: [at('192.168.1.20')] };

describe('the watch of the network', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['another Wi-Fi', { ...home, wlan0: [at('10.0.0.7')] }, 1],
    ['a cable', { ...home, eth0: [at('10.1.0.7')] }, 1],
    ['a VPN', { ...home, tun0: [at('10.8.0.2')] }, 1],
    ['no network', { lo: home.lo }, 1],
    ['the same in another order', { wlan0: home.wlan0, lo: home.lo }, 0],
    ['another loopback', { ...home, lo: [at('127.0.0.2', true)] }, 0],
    ['nothing new', home, 0],
  ])('tells of %s within three seconds: %#', (_what, next, times) => {
    let now: NodeJS.Dict<NetworkInterfaceInfo[]> = home;
    const onChange = vi.fn<() => void>();
    const stop = watchInterfaces(() => now, onChange);
    vi.advanceTimersByTime(30_000);
    expect(onChange).not.toHaveBeenCalled();
    now = next;
    vi.advanceTimersByTime(3000);
    expect(onChange).toHaveBeenCalledTimes(times);
    vi.advanceTimersByTime(30_000);
    expect(onChange).toHaveBeenCalledTimes(times);
    stop();
    now = { lo: home.lo, x: [at('1.2.3.4')] };
    vi.advanceTimersByTime(30_000);
    expect(onChange).toHaveBeenCalledTimes(times);
  });
});
