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
export async function tabTo(page: Page, name: string | RegExp, steps = 60): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    const found = await focused(page);
    if (typeof name === 'string' ? found === name : name.test(found)) return;
    seen.push(found.slice(0, 30));
  }
  throw new Error(`No way by Tab to ${name}: ${seen.join(' | ')}`);
}
