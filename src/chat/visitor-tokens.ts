import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { DocentError } from '../config/errors.js';
import { SettingsRepository } from '../database/settings.repository.js';

const ISSUER = 'docent';
const AUDIENCE = 'visitor';
const LIFETIME = '180d';

export interface Visitor {
  id: string;
  token: string;
}

/** Signs and checks the tokens by which visitors are known: an id that nobody can make up, and nothing about them. */
@Injectable()
export class VisitorTokens implements OnModuleInit {
  private secret!: Uint8Array;

  constructor(private readonly settings: SettingsRepository) {}

  async onModuleInit(): Promise<void> {
    const stored = await this.settings.getOrCreate('chat', 'token-secret', () => randomBytes(32).toString('base64'));
    this.secret = Buffer.from(stored, 'base64');
  }

  async create(): Promise<Visitor> {
    const id = randomUUID();
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(id)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(this.secret);
    return { id, token };
  }

  /** @throws DocentError `unauthorised` when the token was not signed here or is too old */
  async verify(token: string): Promise<Visitor> {
    try {
      const { payload } = await jwtVerify(token, this.secret, {
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: ['HS256'],
      });
      return { id: payload.sub!, token };
    } catch (cause) {
      throw new DocentError(
        'unauthorised',
        {
          zh: '访客令牌无效或已过期。请去掉令牌重新连接，系统会发放新的令牌。',
          en: 'This visitor token is not valid or has expired. Connect again without it to be given a new one.',
        },
        { cause },
      );
    }
  }
}
