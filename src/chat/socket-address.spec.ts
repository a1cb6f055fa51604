import { describe, expect, it } from '@jest/globals';
import { socketAddress } from './socket-address.js';

describe('socketAddress', () => {
  const address = '10.0.0.1';
  const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' };

  it('is what a trusted proxy saw, and not what the visitor made up', () => {
    expect(socketAddress({ address, headers }, true)).toBe('203.0.113.9');
  });

  it('is the other end of the line without a proxy, whatever the headers say', () => {
    expect(socketAddress({ address, headers }, false)).toBe(address);
    expect(socketAddress({ address, headers: {} }, true)).toBe(address);
  });
});
