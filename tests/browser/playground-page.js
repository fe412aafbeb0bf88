// The playground in a browser: how the tests open it and read it.
import { readdirSync, readFileSync } from 'node:fs';
import { limit } from './chromium.js';

const examples = new URL('../../docs/examples/', import.meta.url);

export const names = readdirSync(examples).filter((name) => name.endsWith('.json') && !name.endsWith('.answer.json')).map((name) => name.slice(0, -'.json'.length));
export const first = 'late-under-agreement';
export const tabs = { form: '#tab-0', json: '#tab-1', terms: '#tab-2' };

// Opens the page and waits for the first answer. What the browser complains about, and each request, is recorded. The time is counted from the navigation.
export async function openPlayground(browser, url, { fragment = '', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US', ...options });
  context.setDefaultTimeout(limit);
  const page = await context.newPage();
  const complaints = [];
  const requests = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  const start = performance.now();
  await page.goto(url + fragment, { waitUntil: 'commit' });
  await page.locator('#verdict').waitFor();
  const elapsed = Math.round(performance.now() - start);
  return { page, complaints, requests, elapsed };
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
