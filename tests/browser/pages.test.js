// The HTML pages of the tool in a real browser. The folder in RETURNPOLICY_PAGES contains the pages, which tests/browser.sh lets the tool write.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, openPage } from './chromium.js';

const folder = process.env.RETURNPOLICY_PAGES;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
const widths = [360, 1280];
const schemes = ['light', 'dark'];

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

// Opens a page without JavaScript, and records all that the browser complains about or loads. axe-core is a script, so its tests allow scripts and set the page's policy aside.
async function open(name, options = {}) {
  const { page, complaints, requests } = await openPage(browser, { javaScriptEnabled: false, ...options });
  await page.goto(pathToFileURL(join(folder, name)).href);
  return { page, complaints, requests };
}

test('every kind of page is there in both languages', () => {
  assert.deepEqual(pages, ['diff.en.html', 'diff.zh.html', 'hostile.en.html', 'replay.en.html', 'replay.zh.html']);
});

for (const name of pages) {
  describe(name, { concurrency: 2 }, () => {
    for (const width of widths) {
      for (const colorScheme of schemes) {
        const look = { viewport: { width, height: 900 }, colorScheme };

        test(`${name}: readable without script, ${width} px, ${colorScheme}`, async () => {
          const { page, complaints, requests } = await open(name, look);
          assert.deepEqual(complaints, []);
          assert.equal(requests.length, 1, `the page loads ${requests.slice(1)}`);
          const size = await sizes(page);
          assert.ok(size.page <= width, `the page is ${size.page} px wide`);
          assert.deepEqual(size.cut, [], 'text is cut off');
          await page.context().close();
        });

        // The hostile page has the layout of a replay.
        if (name.startsWith('hostile') && (width !== 360 || colorScheme !== 'light')) continue;
        test(`${name}: accessible, ${width} px, ${colorScheme}`, async () => {
          const { page } = await open(name, { ...look, javaScriptEnabled: true, bypassCSP: true });
          const { violations, incomplete, passes } = await check(page);
          assert.deepEqual(violations, []);
          assert.deepEqual(incomplete, [], 'what axe-core cannot decide');
          for (const rule of ['color-contrast', 'heading-order', 'page-has-heading-one', 'html-has-lang', 'region', 'td-headers-attr'])
            assert.ok(passes.includes(rule), `axe-core did not pass ${rule}`);
          await page.context().close();
        });
      }
    }

    test(`${name}: background and text follow the colour scheme`, async () => {
      const [light, dark] = await Promise.all(schemes.map(async (colorScheme) => luminances(await open(name, { colorScheme }))));
      assert.ok(light.background > 0.8 && light.text < 0.1, JSON.stringify(light));
      assert.ok(dark.background < 0.05 && dark.text > 0.7, JSON.stringify(dark));
    });

    test(`${name}: printed in light colours, without the contents, and not cut off`, async () => {
      const opened = await open(name, { viewport: { width: 680, height: 900 }, colorScheme: 'dark' });
      await opened.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const { page } = opened;
      assert.equal(await page.locator('nav').isVisible(), false);
      assert.equal(await page.locator('h1').isVisible(), true);
      const size = await sizes(page);
      assert.ok(size.page <= 680, `the printed page is ${size.page} px wide`);
      assert.ok((await luminances(opened, false)).text < 0.1);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      assert.ok(pdf.length > 10_000);
      await page.context().close();
    });
  });
}

test('the contents lead to the sections', async () => {
  const { page } = await open('replay.en.html', { viewport: { width: 360, height: 700 } });
  for (const link of await page.locator('nav a').all()) {
    await link.click();
    const heading = page.getByRole('heading', { level: 2, name: await link.textContent(), exact: true });
    const box = await heading.boundingBox();
    assert.ok(box.y >= 0 && box.y < 700, `${await link.textContent()} is at ${box.y}`);
    await page.goto(page.url().split('#')[0]);
  }

  await page.context().close();
});

test('tables are tables for a reader of the screen, on a phone as well', async () => {
  for (const width of widths) {
    const { page } = await open('replay.en.html', { viewport: { width, height: 900 } });
    const money = page.getByRole('table', { name: 'Assessments: estimates (USD)' });
    assert.equal(await money.getByRole('columnheader').count(), 6);
    assert.deepEqual(await money.getByRole('rowheader').allTextContents(), ['Product cost', 'Shipping', 'Handling', 'Customs duty', 'Sum']);
    const matrix = page.getByRole('table', { name: 'Settlements', exact: true });
    assert.ok((await matrix.getByRole('cell').count()) >= 9);
    await page.context().close();
  }
});

test('a cell on a phone shows the heading of its column', async () => {
  const { page } = await open('replay.en.html', { viewport: { width: 360, height: 900 }, javaScriptEnabled: true, bypassCSP: true });
  const label = await page.locator('#money td').first().evaluate((cell) => getComputedStyle(cell, '::before').content);
  assert.equal(label, '"Up"');
  await page.context().close();
});

test('text from documents runs no script and adds no element', async () => {
  const { page, complaints } = await open('hostile.en.html', { javaScriptEnabled: true, bypassCSP: true });
  assert.deepEqual(complaints, []);
  assert.equal(await page.evaluate(() => globalThis.hostile), undefined);
  assert.equal(await page.locator('script, img, iframe, svg').count(), 0);
  assert.match(await page.locator('#documents').textContent(), /<script>hostile=1<\/script>/);
  await page.context().close();
});

// Playwright evaluates this although scripts of the page are disabled.
async function sizes(page) {
  return page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    cut: [...document.querySelectorAll('h1, h2, h3, p, li, td, th, dd, code')]
      .filter((element) => element.closest('.scroll') === null && element.closest('thead') === null)
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
      .map((element) => element.textContent.slice(0, 60)),
  }));
}

async function luminances({ page }, close = true) {
  const colours = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return { background: style.backgroundColor, text: style.color };
  });
  if (close) await page.context().close();
  return { background: luminance(colours.background), text: luminance(colours.text) };
}

// The relative luminance of WCAG 2 of a colour such as rgb(20, 23, 26).
function luminance(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

async function check(page) {
  await page.evaluate(axe);
  const results = await page.evaluate(() => axe.run({ exclude: ['[aria-hidden=true]'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const brief = (rules) => rules.map((rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.target} ${node.failureSummary ?? ''}`).join('; ')}`);
  return { violations: brief(results.violations), incomplete: brief(results.incomplete), passes: results.passes.map((rule) => rule.id) };
}
