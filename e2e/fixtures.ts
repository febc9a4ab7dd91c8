import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** The address of the site with the sample content. */
export const sampleSite = () => process.env.SAMPLE_SITE ?? '';

/** A page on which any console error, any failed script and any request to a stranger fails the test. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message.text(), page.url())) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && new URL(request.url()).hostname !== 'localhost') faults.push(`request to ${request.url()}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** A browser says so itself when the document it was sent is a 404, or a refusal (422, or 429 for now); that is what those tests are about. */
const isExpected = (text: string, url: string) => (text.includes('404') && url.includes('/nothing-')) || /status of (422|429)/.test(text);

/** WCAG 2.2 AA: axe finds nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** Nothing on a page has moved since it was there, but for what somebody did: the sum of its layout shifts is below 0.01. */
export async function expectStill(page: Page): Promise<void> {
  const moved = await page.evaluate(
    () =>
      new Promise<{ by: number; what: string[] }>((done) => {
        const seen = { by: 0, what: new Array<string>() };
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput, sources } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] };
            if (hadRecentInput) continue;
            seen.by += value;
            const place = ({ x, y }: DOMRect) => `${Math.round(x)}, ${Math.round(y)}`;
            seen.what.push(...sources.map(({ node, previousRect, currentRect }) => `${node instanceof Element ? `${node.tagName} ${node.className}` : String(node?.textContent)} ${place(previousRect)} -> ${place(currentRect)}`));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(seen), 300);
      }),
  );
  const at = `${page.url()} at ${page.viewportSize()?.width}`;
  expect([at, moved.by < 0.01 ? [] : moved.what]).toEqual([at, []]);
}

export { expect };
