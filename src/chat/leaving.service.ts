import { Injectable } from '@nestjs/common';
import { DocentError } from '../config/errors.js';
import { ChatGateway } from './chat.gateway.js';
import { RateLimits } from './rate-limits.js';
import { VisitorTokens, type Visitor } from './visitor-tokens.js';

/** Ends a visitor's session for good: no token of theirs opens anything again, and their connections are closed. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly tokens: VisitorTokens,
    private readonly gateway: ChatGateway,
    private readonly limits: RateLimits,
  ) {}

  /**
   * May be asked again with the same token.
   * @throws DocentError `unauthorised` without a token that was signed here
   */
  async leave(token: string | undefined, address: string): Promise<Visitor> {
    if (!token) {
      throw new DocentError('unauthorised', {
        zh: '需要访客令牌。没有令牌的访客没有留下任何数据。',
        en: 'A visitor token is needed. A visitor without one has left no data.',
      });
    }
    const visitor = await this.tokens.verifySignature(token);
    await this.limits.spend('request', { visitorId: visitor.id, address });
    await this.tokens.revoke(visitor);
    this.gateway.disconnect(visitor.id);
    return visitor;
  }
}
