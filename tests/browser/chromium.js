// Starts Debian's Chromium. It looks up nothing in a network.
import { chromium } from 'playwright-core';

const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// The limit of everything that is waited for: far above what a slow machine needs.
export const limit = 120_000;

// Opens an empty page in a context of its own. What the browser complains about, and each request, is recorded.
export async function openPage(browser, options, isComplaint = () => true) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(limit);
  const page = await context.newPage();
  const complaints = [];
  const requests = [];
  page.on('console', (message) => isComplaint(message) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  return { page, complaints, requests };
}

export function launch() {
  return chromium.launch({
    timeout: limit,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Chromium's own sandbox does not run as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args,
  });
}
