import type { Page } from 'playwright-core';

/** What has the focus, looked up inside shadow roots too, by the name that it is read out under. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.labels?.[0]?.innerText ?? element?.innerText ?? '';
    return name.trim();
  })()`);
}

/** @throws when `steps` presses of Tab do not lead to what is called `name` */
export function tabTo(page: Page, name: string | RegExp, steps = 60): Promise<void> {
  return walkTo(page, 'Tab', name, steps);
}

/** The same backwards. */
export function backTo(page: Page, name: string | RegExp): Promise<void> {
  return walkTo(page, 'Shift+Tab', name, 20);
}

async function walkTo(page: Page, key: string, name: string | RegExp, steps: number): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(key);
    const found = await focused(page);
    if (typeof name === 'string' ? found === name : name.test(found)) return;
    seen.push(found.slice(0, 30));
  }
  throw new Error(`No way by ${key} to ${name}: ${seen.join(' | ')}`);
}
