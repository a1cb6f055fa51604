import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { DocentError } from '../config/errors.js';
import { SettingsRepository } from '../database/settings.repository.js';
import { EndedVisitorsRepository } from './ended-visitors.repository.js';

const ISSUER = 'docent';
const AUDIENCE = 'visitor';
const LIFETIME_DAYS = 180;
const DAY = 86_400_000;

export interface Visitor {
  id: string;
  token: string;
}

/** Signs and checks the tokens by which visitors are known: an id that nobody can make up, and nothing about them. */
@Injectable()
export class VisitorTokens implements OnModuleInit {
  private secret!: Uint8Array;

  constructor(
    private readonly settings: SettingsRepository,
    private readonly ended: EndedVisitorsRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    const stored = await this.settings.getOrCreate('chat', 'token-secret', () => randomBytes(32).toString('base64'));
    this.secret = Buffer.from(stored, 'base64');
  }

  /** For other things that are signed; each names its own audience. */
  get key(): Uint8Array {
    return this.secret;
  }

  async create(): Promise<Visitor> {
    const id = randomUUID();
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(id)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_DAYS}d`)
      .sign(this.secret);
    return { id, token };
  }

  /** @throws DocentError `unauthorised` when the token was not signed here, is too old, or its visitor has left */
  async verify(token: string): Promise<Visitor> {
    const visitor = await this.verifySignature(token);
    if (await this.ended.has(visitor.id)) throw refusal();
    return visitor;
  }

  /** The same, for visitors who have left too: what they ask to be erased may be asked again. */
  async verifySignature(token: string): Promise<Visitor> {
    try {
      const { payload } = await jwtVerify(token, this.secret, {
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: ['HS256'],
      });
      return { id: payload.sub!, token };
    } catch (cause) {
      throw refusal(cause);
    }
  }

  /** From now on no token of this visitor opens anything. */
  async revoke({ id }: Visitor): Promise<void> {
    await this.ended.add(id, new Date(Date.now() - LIFETIME_DAYS * DAY));
  }
}

function refusal(cause?: unknown): DocentError {
  return new DocentError(
    'unauthorised',
    {
      zh: '访客令牌无效或已过期。请去掉令牌重新连接，系统会发放新的令牌。',
      en: 'This visitor token is not valid or has expired. Connect again without it to be given a new one.',
    },
    { cause },
  );
}
