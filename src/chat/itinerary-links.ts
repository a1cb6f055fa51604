import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { DocentError } from '../config/errors.js';
import { VisitorTokens } from './visitor-tokens.js';

const ISSUER = 'docent';
const AUDIENCE = 'itinerary';
/** Long enough to click, too short to be passed around. */
const SECONDS = 15 * 60;

/** Signs links to one itinerary, which work in a browser that sends no headers. */
@Injectable()
export class ItineraryLinks {
  constructor(private readonly tokens: VisitorTokens) {}

  async sign(messageId: string): Promise<{ signature: string; expiresAt: string }> {
    const expiresAt = new Date(Date.now() + SECONDS * 1000);
    const signature = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(messageId)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime(expiresAt)
      .sign(this.tokens.key);
    return { signature, expiresAt: expiresAt.toISOString() };
  }

  /** @throws DocentError `forbidden` when it was not signed here, is for another itinerary or too old */
  async verify(messageId: string, signature: string): Promise<void> {
    try {
      await jwtVerify(signature, this.tokens.key, {
        ...{ issuer: ISSUER, audience: AUDIENCE, subject: messageId, algorithms: ['HS256'] },
      });
    } catch (cause) {
      throw new DocentError(
        'forbidden',
        {
          zh: '这个链接已过期或不完整，请回到对话里重新打开“导出”。',
          en: 'This link has expired or is not complete. Please open “Export” in the conversation again.',
        },
        { cause },
      );
    }
  }
}
