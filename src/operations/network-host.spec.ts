import { describe, expect, it } from '@jest/globals';
import type { NetworkInterfaceInfo } from 'node:os';
import { networkHost } from './network-host.js';

const entry = (address: string, more: object = {}) =>
  ({ address, family: 'IPv4', internal: false, ...more }) as NetworkInterfaceInfo;
const interfaces = {
  lo: [entry('127.0.0.1', { internal: true })],
  docker0: [entry('172.17.0.1')],
  eth0: [entry('fe80::1', { family: 'IPv6' }), entry('192.168.1.20')],
};

describe('networkHost', () => {
  it.each([
    ['0.0.0.0', '192.168.1.20'],
    ['::', '192.168.1.20'],
    ['10.0.0.7', '10.0.0.7'],
    ['127.0.0.1', null],
    ['localhost', null],
  ])('of a server that listens on %s is %s', (host, expected) => {
    expect(networkHost(host, interfaces)).toBe(expected);
  });

  it('is not known where the computer is in no network', () => {
    expect(networkHost('0.0.0.0', { lo: interfaces.lo, docker0: interfaces.docker0 })).toBeNull();
  });
});
