/** Pictures of the kiosk, for `screenshots.mjs`: each a visit of its own. */
import { cuttableLine } from './support/browser.mjs';

/** Screens that stand in a house. */
export const KIOSKS = {
  'kiosk-portrait': { viewport: { width: 1080, height: 1920 }, hasTouch: true },
  'kiosk-4k': { viewport: { width: 2160, height: 3840 }, hasTouch: true },
  'kiosk-phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  'kiosk-landscape': { viewport: { width: 1280, height: 800 }, hasTouch: true },
};

/** One visit each, with the words of the kiosk's own texts. */
export function kioskScenes(serverUrl, locale, { items: question, plan }) {
  const words = {
    zh: {
      begin: '用中文开始',
      comfort: '字号与高度',
      largest: '特大',
      contrast: '高对比',
      reach: '内容移到屏幕下半部',
      phone: '带到手机',
    },
    en: {
      ...{ begin: 'Begin in English', comfort: 'Text and reach', largest: 'Largest', contrast: 'High contrast' },
      ...{ reach: 'Everything in the lower half', phone: 'To my phone' },
    },
  }[locale];
  const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
  const attract = async (page) => {
    await page.clock.install();
    await page.goto(`${serverUrl}/kiosk`);
    await page.locator('.attract-names .first').waitFor();
  };
  const begin = async (page) => {
    await attract(page);
    await press(page, words.begin);
    await page.locator('.suggestions button').first().waitFor();
  };
  const items = async (page) => {
    await begin(page);
    await page.getByRole('textbox').fill(question);
    await page.keyboard.press('Enter');
    await page.locator('.exchange[aria-busy="false"]').first().waitFor();
  };
  const comfortable = async (page, ...choices) => {
    await items(page);
    await press(page, words.comfort);
    for (const choice of choices) await press(page, choice);
    await page.locator('.dialog-actions button').click();
  };
  return {
    attract,
    begin,
    keys: async (page) => {
      await begin(page);
      await page.getByRole('textbox').click();
      for (const key of 'bowuguan') await page.locator(`.hg-button[data-skbtn="${key}"]`).click();
    },
    items,
    plan: async (page) => {
      await begin(page);
      await page.getByRole('textbox').fill(plan);
      await page.keyboard.press('Enter');
      const map = page.locator('.map').first();
      await map.waitFor();
      // It is drawn once it is near, and its pieces come with the answer.
      await map.scrollIntoViewIfNeeded();
      await page.locator('.leaflet-container').first().waitFor();
    },
    offline: async (page) => {
      const cut = await cuttableLine(page);
      await items(page);
      await cut();
      await page.locator('.banner').waitFor();
    },
    staff: async (page) => {
      await begin(page);
      const { width } = page.viewportSize();
      await page.mouse.move(width - 20, 20);
      await page.mouse.down();
      await page.clock.runFor(3000);
      await page.mouse.up();
      await page.getByRole('dialog').waitFor();
    },
    largest: (page) => comfortable(page, words.largest, words.contrast),
    reach: (page) => comfortable(page, words.reach),
    comfort: async (page) => {
      await items(page);
      await press(page, words.comfort);
    },
    phone: async (page) => {
      await items(page);
      await press(page, words.phone);
      await page.locator('.qr').waitFor();
    },
    idle: async (page) => {
      await items(page);
      await page.clock.fastForward(50_000);
      await page.getByRole('alertdialog').waitFor();
    },
  };
}
