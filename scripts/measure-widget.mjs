// Prints how soon the widget is there on somebody else's page, and how soon one can write in it once it is opened.
// The page's own first paint stands beside, since nothing of the widget can be there before. Each visit has an empty cache. Run `npm run build` first; Chromium as for the browser tests.
//   npm run measure:widget -- [VISITS]
import { launchBrowser, startHostSite, startServer } from './support/browser.mjs';

const LIMITS = { 'closed widget painted, from the start of the page': 200, 'from the click to typing': 100 };
const visits = Number(process.argv[2] ?? 15);
if (!Number.isInteger(visits) || visits < 1) {
  console.error('Usage: npm run measure:widget -- [VISITS], a whole number');
  process.exit(1);
}

/** Notes in `window.painted` when the launcher has been painted. */
const WATCH = `requestAnimationFrame(function look() {
  if (!document.querySelector('docent-chat')?.shadowRoot?.querySelector('.launcher')) return requestAnimationFrame(look);
  requestAnimationFrame(() => setTimeout(() => (window.painted = performance.now())));
});`;

/** Clicks, and resolves with the milliseconds until the field has the cursor and has been painted. */
const OPEN = `new Promise((resolve) => {
  const root = document.querySelector('docent-chat').shadowRoot;
  const begun = performance.now();
  root.querySelector('.launcher').click();
  (function look() {
    if (!root.activeElement?.matches('textarea')) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
  })();
})`;

const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

const server = await startServer();
const host = await startHostSite(server.url);
const browser = await launchBrowser();
const [pages, painted, opened] = [[], [], []];
try {
  // The first visit warms the browser itself, and does not count.
  for (let visit = 0; visit <= visits; visit++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(host.url);
    const at = await (await page.waitForFunction('window.painted')).jsonValue();
    const own = await page.evaluate(`performance.getEntriesByName('first-paint')[0].startTime`);
    const typing = await page.evaluate(OPEN);
    if (visit > 0) {
      pages.push(own);
      painted.push(at);
      opened.push(typing);
    }
    await context.close();
  }
} finally {
  await browser.close();
  host.close();
  await server.stop();
}

console.log(`the page itself painted: median ${middle(pages).toFixed(0)} ms`);
const isSlow = Object.entries(LIMITS)
  .map(([name, limit], index) => {
    const times = index === 0 ? painted : opened;
    const median = middle(times);
    console.log(
      `${name}: median ${median.toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms of ${visits} visits (at most ${limit} ms)`,
    );
    return median > limit;
  })
  .some(Boolean);
process.exit(isSlow ? 1 : 0);
