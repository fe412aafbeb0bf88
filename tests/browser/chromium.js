// Starts Debian's Chromium. It looks up nothing in a network.
import { chromium } from 'playwright-core';

const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// The limit of everything that is waited for: far above what a slow machine needs.
export const limit = 120_000;

export function launch() {
  return chromium.launch({
    timeout: limit,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Chromium's own sandbox does not run as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args,
  });
}
