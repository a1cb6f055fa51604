import type { SettingsRepository } from '../database/settings.repository.js';
import { StaffContact } from './staff-contact.service.js';

const contact = (staffContact?: { zh: string; en: string }) =>
  new StaffContact({
    get: () => Promise.resolve(staffContact && { appearance: { staffContact } }),
  } as unknown as SettingsRepository);

describe('StaffContact', () => {
  it('is said in the visitor’s language, or in the other one where only that is set', async () => {
    const both = contact({ zh: '服务台 8001', en: 'desk, ext. 8001' });
    expect(await both.sentence('zh')).toContain('服务台 8001');
    expect(await both.sentence('en')).toContain('desk, ext. 8001');
    expect(await contact({ zh: '服务台 8001', en: '' }).sentence('en')).toContain('服务台 8001');
  });

  it('is not made up', async () => {
    expect(await contact().sentence('zh')).toBeUndefined();
    expect(await contact({ zh: '', en: '' }).sentence('zh')).toBeUndefined();
  });
});
