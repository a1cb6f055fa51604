import { Injectable } from '@nestjs/common';
import { SettingsRepository } from '../database/settings.repository.js';
import { APPEARANCE_SETTING, type Appearance } from '../protocol/appearance.js';
import type { Language } from '../protocol/text.js';

/** How visitors reach somebody of the staff, as the operator has set it. */
@Injectable()
export class StaffContact {
  constructor(private readonly settings: SettingsRepository) {}

  /** A sentence that says so; undefined where nothing is set. */
  async sentence(language: Language): Promise<string | undefined> {
    const { scope, key } = APPEARANCE_SETTING;
    const stored = await this.settings.get<{ appearance: Partial<Appearance> }>(scope, key);
    const contact = stored?.appearance.staffContact;
    const said = contact?.[language] || contact?.zh || contact?.en;
    if (!said) return undefined;
    return language === 'zh' ? `工作人员联系方式：${said}` : `How to reach our staff: ${said}`;
  }
}
