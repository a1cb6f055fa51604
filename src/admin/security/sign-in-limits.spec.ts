import { describe, expect, it } from '@jest/globals';
import { SignInLimits } from './sign-in-limits.js';

describe('SignInLimits', () => {
  const fail = async (limits: SignInLimits, times: number, address: string, name = 'admin') => {
    for (let i = 0; i < times; i++) await limits.attempt(address, name);
  };

  it('stops guessing of one name from one address, and keeps nobody else out', async () => {
    const limits = new SignInLimits();
    await fail(limits, 8, '203.0.113.9');
    await expect(limits.attempt('203.0.113.9', 'admin')).rejects.toMatchObject({ code: 'rate-limited' });
    await expect(limits.attempt('10.0.0.7', 'admin')).resolves.toBeUndefined();
  });

  it('stops guessing of many names from one address, and of one name from many', async () => {
    const limits = new SignInLimits();
    for (let i = 0; i < 20; i++) await limits.attempt('203.0.113.9', `name ${i}`);
    await expect(limits.attempt('203.0.113.9', 'other')).rejects.toMatchObject({ code: 'rate-limited' });
    for (let i = 0; i < 60; i++) await limits.attempt(`10.0.0.${i}`, 'admin');
    await expect(limits.attempt('10.0.1.1', 'admin')).rejects.toMatchObject({ code: 'rate-limited' });
  });

  it('counts failures alone', async () => {
    const limits = new SignInLimits();
    for (let i = 0; i < 100; i++) {
      await limits.attempt('203.0.113.9', 'admin');
      await limits.succeeded('203.0.113.9', 'admin');
    }
    await expect(limits.attempt('203.0.113.9', 'admin')).resolves.toBeUndefined();
  });
});
