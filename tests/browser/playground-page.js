// The playground in a browser: how the tests open it and read it.
import { readdirSync, readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { launch, openPage } from './chromium.js';
import { processorTime } from './quiet.js';
import { serve } from './server.js';

const examples = new URL('../../docs/examples/', import.meta.url);

export const names = readdirSync(examples).filter((name) => name.endsWith('.json') && !name.endsWith('.answer.json')).map((name) => name.slice(0, -'.json'.length));
export const first = 'late-under-agreement';
export const tabs = { form: '#tab-0', json: '#tab-1', terms: '#tab-2' };

// Opens the page and waits until it is whole. What the browser complains about, and each request, is recorded. The time until the first answer is counted from the navigation.
async function openPlayground(browser, url, { fragment = '', ...options } = {}) {
  const { page, complaints, requests } = await openPage(browser, { viewport: { width: 1280, height: 900 }, locale: 'en-US', ...options });
  const start = performance.now();
  await page.goto(url + fragment, { waitUntil: 'commit' });
  await page.locator('#verdict').waitFor();
  const elapsed = Math.round(performance.now() - start);
  const computed = await processorTime(page);
  await page.locator('#table-heading').waitFor();
  return { page, complaints, requests, elapsed, computed };
}

// Serves the published page and starts the browser for the tests of a file.
export function usePlayground() {
  const playground = { open: (options) => openPlayground(playground.browser, playground.server.url, options) };
  before(async () => {
    playground.server = await serve(process.env.RETURNPOLICY_PLAYGROUND, '/some/folder/playground/');
    playground.browser = await launch();
  });
  after(async () => {
    await playground.browser.close();
    playground.server.close();
  });
  return playground;
}

export const text = (page) => page.locator('#document').inputValue();

// The answer as JSON, which the page writes when the reader opens it. The focus stays where it is.
export async function answer(page) {
  if ((await page.locator('#answer-json').count()) === 0) await page.locator('#show-answer-json').evaluate((summary) => summary.click());
  return JSON.stringify(JSON.parse(await page.locator('#answer-json').textContent()));
}

export const read = (name) => readFileSync(new URL(name, examples), 'utf8').trim();
export const edited = (change, name = first) => {
  const document = JSON.parse(read(`${name}.json`));
  change(document);
  return JSON.stringify(document);
};
export const field = (page, path) => page.locator(`[id="field-${path}"]`);
