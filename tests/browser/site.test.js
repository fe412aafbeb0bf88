// The site in a real browser. The folder in RETURNPOLICY_SITE contains the site, which docs/build.sh builds.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, openPage } from './chromium.js';
import { serve } from './server.js';

const folder = process.env.RETURNPOLICY_SITE;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// A page of each kind.
const pages = {
  landing: 'index.html',
  guide: 'guide.html',
  diagram: 'cases.html',
  calendar: 'concepts/windows.html',
  numbers: 'concepts/money.html',
  recipe: 'recipes/shopify.html',
  tables: 'wire-format.html',
  namespace: 'api/Jqm.ReturnPolicy.Cases.html',
  type: 'api/Jqm.ReturnPolicy.Order.html',
};

let browser;
let server;
before(async () => {
  server = await serve(folder, '/some/folder/');
  browser = await launch();
});
after(async () => {
  await browser.close();
  server.close();
});

// Opens a page and waits for its colours, its navigation and its contents, and records all that the browser complains about or loads.
async function open(name, options = {}) {
  const isComplaint = (message) => ['error', 'warning'].includes(message.type());
  const { page, complaints, requests } = await openPage(browser, { viewport: { width: 1280, height: 900 }, ...options }, isComplaint);
  await visit(page, server.url + name);
  return { page, complaints, requests };
}

// The scripts of a page write into it after it has loaded.
async function visit(page, url) {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator('html[data-bs-theme]').waitFor({ state: 'attached' });
  await page.locator('#navbar a.nav-link').first().waitFor({ state: 'attached' });
}

const isElsewhere = (url) => !url.startsWith(server.url) && !url.startsWith('data:') && !url.startsWith('blob:');

for (const [kind, name] of Object.entries(pages)) {
  describe(name, { concurrency: 2 }, () => {
    for (const [width, colorScheme] of [[360, 'dark'], [1280, 'light']]) {
      test(`${kind}: ${width} px, ${colorScheme}: no complaint, nothing from another host, not too wide, accessible`, async () => {
        const { page, complaints, requests } = await open(name, { viewport: { width, height: 900 }, colorScheme });
        assert.deepEqual(complaints, []);
        assert.deepEqual(requests.filter(isElsewhere), []);
        assert.equal(await page.locator('h1').count(), 1);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `the page is ${wide} px wide`);
        const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
        assert.ok(colorScheme === 'dark' ? background[0] < 60 : background[0] > 220, `the background is ${background}`);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
        const serious = violations.filter((rule) => ['serious', 'critical'].includes(rule.impact));
        assert.deepEqual(serious.map((rule) => `${rule.id}: ${rule.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`).join('; ')}`), []);
        await page.context().close();
      });
    }
  });
}

test('the search finds a word of a page and a type, and leads there', async () => {
  const { page, complaints } = await open(pages.landing);
  for (const [word, target] of [['elapsed', 'concepts/windows.html'], ['GetIncludedTax', 'api/Jqm.ReturnPolicy.Money.html']]) {
    await page.locator('#search-query').fill(word);
    // The results of the word before stay until those of this one are there.
    const leads = (to) => [...document.querySelectorAll('#search-results .sr-item a')].some((link) => new URL(link.href).pathname.endsWith(to));
    await page.waitForFunction(leads, target).catch((error) => assert.fail(`${word} does not lead to ${target}: ${error}`));
  }
  // A result opens in a page of its own.
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.locator('#search-results .sr-item a').first().click()]);
  await opened.getByRole('heading', { level: 1 }).waitFor();
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('the navigation leads to each section, and the page of a section shows its contents', async () => {
  const { page } = await open(pages.landing);
  const links = await page.locator('#navbar a.nav-link').evaluateAll((all) => all.map((link) => [link.textContent.trim(), link.href]));
  for (const section of ['Guide', 'Concepts', 'Packages', 'Recipes', 'Reference', 'API', 'Project', 'Playground'])
    assert.ok(links.some(([name]) => name === section), `${section} is missing: ${links}`);
  for (const [name, url] of links.filter(([name]) => name !== 'Playground')) {
    await visit(page, url);
    await page.locator('#toc a').nth(1).waitFor({ state: 'attached' }).catch((error) => assert.fail(`${name} (${url}) shows no contents: ${error}`));
  }

  // The playground is an application without the navigation of the site.
  await page.goto(new Map(links).get('Playground'));
  await page.locator('#verdict').waitFor();
  await page.context().close();
});

test('the colours can be chosen by a button', async () => {
  const { page } = await open(pages.guide, { colorScheme: 'light' });
  await page.locator('[data-bs-toggle="dropdown"][title="Change theme"]').click();
  await page.locator('.dropdown-menu.show a', { hasText: 'Dark' }).click();
  await page.locator('html[data-bs-theme=dark]').waitFor({ state: 'attached' });
  await page.context().close();
});

test('the calendar of the window has the colours of the theme, each with a contrast of 4.5 or more', async () => {
  const { page } = await open(pages.calendar, { colorScheme: 'light' });
  const picture = page.locator('article img[src$="window.svg"]');
  const svg = readFileSync(join(folder, 'images/window.svg'), 'utf8');
  for (const theme of ['light', 'dark', 'light']) {
    await page.evaluate((name) => { document.documentElement.dataset.bsTheme = name; }, theme);
    // The corner of the picture is its paper.
    const png = (await picture.screenshot()).toString('base64');
    const paper = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d').drawImage(image, 0, 0);
      return [...canvas.getContext('2d').getImageData(image.width / 2, 2, 1, 1).data].slice(0, 3);
    }, png);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
    assert.deepEqual(paper, background, theme);

    // axe-core does not look into pictures, so axe's own contrast is computed of the classes.
    await page.evaluate(axe);
    const low = await page.evaluate(([source, name]) => {
      const [light, dark] = source.match(/<style>(.*)<\/style>/)[1].split('@media (prefers-color-scheme: dark)');
      const colours = Object.fromEntries([...(name === 'dark' ? dark : light).matchAll(/\.(\w+)\{fill:(#\w{6})\}/g)].map((match) => [match[1], match[2]]));
      const parse = (colour) => { const parsed = new axe.commons.color.Color(); parsed.parseString(colour); return parsed; };
      return [['head', 'paper'], ...['before', 'delivery', 'window', 'last', 'late'].map((kind) => ['text', kind])]
        .map(([front, back]) => [front, back, axe.commons.color.getContrast(parse(colours[back]), parse(colours[front]))])
        .filter(([, , contrast]) => !(contrast >= 4.5));
    }, [svg, theme]);
    assert.deepEqual(low, []);
  }
  await page.context().close();
});

test('the diagram of the states is drawn', async () => {
  const { page, complaints } = await open(pages.diagram);
  await page.locator('svg[id^="mermaid"]', { hasText: 'awaitingInformation' }).waitFor();
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('an API page shows the signature, the exceptions and an example of a member', async () => {
  const { page } = await open(pages.type);
  const text = await page.locator('article').textContent();
  for (const part of ['public sealed record Order', 'InvalidInputException', 'Shipment.ForLine', 'The order number.', 'Examples'])
    assert.ok(text.includes(part), `the page does not show '${part}'`);
  assert.doesNotMatch(text, /<see |<paramref |op_Equality|operator ==/);
  assert.ok((await page.locator('article a[href="https://nodatime.org/3.2.x/api/NodaTime.Instant.html"]').count()) > 0, 'Instant does not lead to the documentation of NodaTime');
  await page.context().close();
});

// The playground is an application of its own, with tests of its own.
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html') && !name.startsWith('playground') && !name.startsWith('recorded/data/pages'));
const texts = new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const anchors = new Map([...texts].map(([name, text]) => [name, new Set([...text.matchAll(/ (?:id|name)="([^"]+)"/g)].map((match) => match[1]))]));

test('every internal link leads to a file, and to a place in it', () => {
  const broken = [];
  let links = 0;
  for (const [name, text] of texts) {
    for (const [, link] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (link === '' || /^[a-z]+:/.test(link)) continue;
      links++;
      const [path, anchor] = link.replaceAll('&amp;', '&').split('#');
      const target = path === '' ? name : normalize(join(dirname(name), decodeURIComponent(path.split('?')[0])));
      const isFile = statSync(join(folder, target), { throwIfNoEntry: false })?.isFile() ?? false;
      if (!isFile || (anchor && target.endsWith('.html') && !anchors.get(target).has(decodeURIComponent(anchor))))
        broken.push(`${name}: ${link}`);
    }
  }
  assert.deepEqual(broken, []);
  assert.ok(links > 3000, `${links} links`);
});

test('the reference leads to the documentation of NodaTime, not to its source', () => {
  assert.deepEqual([...texts].filter(([, text]) => text.includes('github.com/nodatime')).map(([name]) => name), []);
});

test('every external link is an address of the secure web, or of .NET', () => {
  const wrong = [];
  for (const [name, text] of texts) {
    for (const [, link] of text.matchAll(/ href="([a-z]+:[^"]*)"/g)) {
      if (!URL.canParse(link) || !['https:', 'mailto:'].includes(new URL(link).protocol)) wrong.push(`${name}: ${link}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('every namespace of the reference has a summary', () => {
  const namespaces = JSON.parse(readFileSync(join(folder, 'api/toc.json'), 'utf8')).items.map((item) => item.href);
  assert.ok(namespaces.length >= 14, `${namespaces}`);
  assert.deepEqual(namespaces.filter((name) => !texts.get(`api/${name}`).includes('level0 summary">\n<p>')), []);
});

test('every page of the documentation is on the site, and in the contents of a section', () => {
  const root = new URL('../../docs/', import.meta.url).pathname;
  const written = readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith('.md') && !name.startsWith('playground') && name !== 'namespaces.md')
    .map((name) => name.replace(/\.md$/, '.html'));
  const contents = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('toc.json'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/"href":\s*"([^"]+)"/g)].map((match) => relative('.', join(dirname(name), match[1]))));
  assert.deepEqual(written.filter((name) => !texts.has(name)), []);
  assert.deepEqual(written.filter((name) => name !== 'index.html' && !contents.includes(name)), []);
});
