import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ConfigService } from '../config/config.service.js';
import { DocentError } from '../config/errors.js';

/**
 * Points per seconds. An address may be a whole museum behind one router, so it gets far more than a visitor.
 * `request` counts everything a socket or program sends, `message` the questions among it.
 */
const LIMITS = {
  message: { visitor: { points: 20, duration: 30 }, address: { points: 600, duration: 60 } },
  request: { visitor: { points: 120, duration: 30 }, address: { points: 3000, duration: 60 } },
  'new-visitor': { visitor: undefined, address: { points: 300, duration: 60 } },
} as const;

export type LimitedAct = keyof typeof LIMITS;

@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterMemory>();

  constructor(private readonly config: ConfigService) {
    for (const [act, scopes] of Object.entries(LIMITS)) {
      for (const [scope, limit] of Object.entries(scopes)) {
        if (limit) this.limiters.set(`${act}:${scope}`, new RateLimiterMemory(limit));
      }
    }
  }

  /** @throws DocentError `rate-limited` that says how long to wait */
  async spend(act: LimitedAct, who: { visitorId?: string; address: string }): Promise<void> {
    if (!this.config.values.rateLimit) return;
    try {
      await this.limiters.get(`${act}:address`)?.consume(who.address);
      if (who.visitorId) await this.limiters.get(`${act}:visitor`)?.consume(who.visitorId);
    } catch (cause) {
      if (!(cause instanceof RateLimiterRes)) throw cause;
      const seconds = Math.max(1, Math.ceil(cause.msBeforeNext / 1000));
      throw new DocentError(
        'rate-limited',
        {
          zh: `您发得太快了，请 ${seconds} 秒后再试。`,
          en: `That was too fast. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
        },
        { details: { retryAfter: seconds } },
      );
    }
  }
}
