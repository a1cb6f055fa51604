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

// What runs in the page is text: these files are compiled without a browser's types.
const COLLECT = `(() => {
  const OPERABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';
  const all = [];
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      // One of a group of radio buttons stands for all.
      const isOther = element.type === 'radio' && !element.checked;
      if (element.matches(OPERABLE) && element.checkVisibility() && !element.closest('[inert]') && !isOther) all.push(element);
    }
  };
  look(document.querySelector('dialog:modal') ?? document);
  window.toReach = new Set(all);
  window.unseen = [];
  return all.length;
})()`;

const STEP = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!window.toReach.has(element)) return element === document.body ? 'out' : 'elsewhere';
  window.toReach.delete(element);
  const isMarked = (at) => {
    const style = getComputedStyle(at);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  };
  // A field may be marked by the frame around it.
  const around = [element, element.parentElement, element.parentElement?.parentElement].filter(Boolean);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const isInView = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  if (!around.some(isMarked) || !isInView) window.unseen.push(element);
  return window.toReach.size === 0 ? 'all' : 'on';
})()`;

const LEFT = `(() => {
  const tell = (element) => element.outerHTML.slice(0, 120);
  return [...[...window.toReach].map((one) => 'not reached: ' + tell(one)), ...window.unseen.map((one) => 'focus not seen: ' + tell(one))];
})()`;

/** What of the page (or of its open dialog) Tab does not lead to, or does not show that it has led to. */
export async function outOfReach(page: Page): Promise<string[]> {
  const count = await page.evaluate<number>(COLLECT);
  for (let step = 0, outside = 0; step < 2 * count + 20 && outside < 3; step += 1) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate<string>(STEP);
    if (where === 'all') break;
    if (where === 'out') outside += 1;
  }
  return page.evaluate<string[]>(LEFT);
}
