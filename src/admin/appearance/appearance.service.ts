import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ConfigService } from '../../config/config.service.js';
import { DocentError } from '../../config/errors.js';
import { networkHost } from '../../operations/network-host.js';
import type { AppearanceView, SaveAppearance } from '../../protocol/admin/index.js';
import { DEFAULT_APPEARANCE, type PublicAppearance } from '../../protocol/appearance.js';
import { AuditService } from '../audit/audit.service.js';
import { conflict } from '../conflict.js';
import { hashPassword, verifyPassword } from '../security/passwords.js';
import type { Staff } from '../security/staff.js';
import { AppearanceRepository, type Logo, type StoredAppearance } from './appearance.repository.js';

const TARGET = { type: 'appearance', id: 'current', label: 'appearance' };
const FIRST: StoredAppearance = { appearance: DEFAULT_APPEARANCE, revision: 0 };
/** A PIN is short, so guessing it must be slow: so many wrong ones an address in ten minutes. */
const WRONG_PINS = { points: 10, duration: 600 };

const IMAGES: { type: string; begins: (bytes: Buffer) => boolean }[] = [
  { type: 'image/png', begins: (bytes) => bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a' },
  { type: 'image/jpeg', begins: (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff' },
  {
    type: 'image/webp',
    begins: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  },
];

/** How page, widget and kiosk look: read by everybody, changed by staff. */
@Injectable()
export class AppearanceService {
  private readonly wrongPins = new RateLimiterMemory(WRONG_PINS);

  constructor(
    private readonly repository: AppearanceRepository,
    private readonly audit: AuditService,
    private readonly config: ConfigService,
  ) {}

  async public(): Promise<PublicAppearance> {
    const { appearance, revision, pinHash } = await this.stored();
    const { publicUrl, host } = this.config.values;
    const phones = { url: publicUrl ?? null, networkHost: networkHost(host) };
    return { ...appearance, revision, hasStaffPin: pinHash !== undefined, phones };
  }

  /** @param origin of the server as the console reaches it, for the snippet where no public address is set */
  async view(origin: string): Promise<AppearanceView> {
    const { appearance, revision, pinHash } = await this.stored();
    const server = this.config.values.publicUrl?.replace(/\/$/, '') ?? origin;
    const embedSnippet = [
      `<script type="module" src="${server}/widget/docent-chat.js"></script>`,
      `<docent-chat server="${server}" mode="floating"></docent-chat>`,
    ].join('\n');
    return { appearance, staffPin: { set: pinHash !== undefined }, revision, embedSnippet };
  }

  async save(
    { revision, appearance, staffPin }: SaveAppearance,
    origin: string,
    staff: Staff,
  ): Promise<AppearanceView> {
    const before = await this.stored();
    const pinHash =
      staffPin === undefined ? before.pinHash : staffPin === null ? undefined : await hashPassword(staffPin);
    const next = { appearance, revision: revision + 1, ...(pinHash && { pinHash }) };
    if (!(await this.repository.save(next))) throw conflict(await this.view(origin));
    const pin = staffPin === undefined ? {} : { staffPin: staffPin === null ? null : '••••••' };
    await this.audit.record(staff, 'appearance.update', TARGET, before.appearance, { ...appearance, ...pin });
    return this.view(origin);
  }

  /** @throws DocentError `unsupported-media` for what is no PNG, JPEG or WebP */
  async saveLogo(path: string): Promise<{ url: string }> {
    const bytes = await readFile(path).finally(() => rm(path, { force: true }));
    const image = IMAGES.find(({ begins }) => begins(bytes));
    if (!image)
      throw new DocentError('unsupported-media', {
        zh: '请上传 PNG、JPEG 或 WebP 图片。',
        en: 'Please upload a PNG, JPEG or WebP picture.',
      });
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    await this.repository.saveLogo(name, { type: image.type, base64: bytes.toString('base64') });
    return { url: `/api/appearance/logo/${name}` };
  }

  async logo(name: string): Promise<Logo> {
    const logo = await this.repository.logo(name);
    if (!logo) throw new DocentError('not-found', { zh: '没有这张图片。', en: 'There is no such picture.' });
    return logo;
  }

  /** @throws DocentError `forbidden` for a wrong PIN, `rate-limited` after too many */
  async checkPin(pin: string, address: string): Promise<void> {
    try {
      await this.wrongPins.consume(address);
    } catch (cause) {
      if (!(cause instanceof RateLimiterRes)) throw cause;
      const retryAfter = Math.ceil(cause.msBeforeNext / 1000);
      throw new DocentError(
        'rate-limited',
        { zh: '输错次数过多，请稍后再试。', en: 'Too many wrong PINs. Please try again later.' },
        { details: { retryAfter } },
      );
    }
    const { pinHash } = await this.stored();
    if (!pinHash || !(await verifyPassword(pinHash, pin)))
      throw new DocentError('forbidden', { zh: 'PIN 不正确。', en: 'The PIN is wrong.' });
    await this.wrongPins.delete(address);
  }

  private async stored(): Promise<StoredAppearance> {
    return (await this.repository.get()) ?? FIRST;
  }
}
