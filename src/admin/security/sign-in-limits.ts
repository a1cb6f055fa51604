import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DocentError } from '../../config/errors.js';

/** Failures: an address may be a whole office, a name is one person. */
const BY_ADDRESS = { points: 20, duration: 600 };
const BY_NAME_AND_ADDRESS = { points: 8, duration: 600 };
/** More than one address may fail: nobody keeps a colleague out from one place, and guessing from many is slow too. */
const BY_NAME = { points: 60, duration: 600 };

/** Guessing passwords is slow. Always on: what is switched off for measuring is the chat's limits. */
@Injectable()
export class SignInLimits {
  private readonly byAddress = new RateLimiterMemory(BY_ADDRESS);
  private readonly byNameAndAddress = new RateLimiterMemory(BY_NAME_AND_ADDRESS);
  private readonly byName = new RateLimiterMemory(BY_NAME);

  /** Counts an attempt before it is looked at, so that many at once are no way around. @throws DocentError `rate-limited` */
  async attempt(address: string, nameKey: string): Promise<void> {
    try {
      await this.byAddress.consume(address);
      await this.byNameAndAddress.consume(`${address} ${nameKey}`);
      await this.byName.consume(nameKey);
    } catch (cause) {
      if (!(cause instanceof RateLimiterRes)) throw cause;
      const seconds = Math.max(1, Math.ceil(cause.msBeforeNext / 1000));
      const minutes = Math.ceil(seconds / 60);
      throw new DocentError(
        'rate-limited',
        {
          zh: `登录失败次数过多，请 ${minutes} 分钟后再试。`,
          en: `Too many failed sign-ins. Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
        },
        { details: { retryAfter: seconds } },
      );
    }
  }

  /** Takes the attempt back: only failures count. */
  async succeeded(address: string, nameKey: string): Promise<void> {
    await this.byAddress.reward(address);
    await this.byNameAndAddress.delete(`${address} ${nameKey}`);
    await this.byName.reward(nameKey);
  }
}
