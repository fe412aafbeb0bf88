// Measures on a machine that may be busy.
const probe = 60;

// Returns the share of a processor that a busy loop of this process gets. Beside other work, it is less than one.
function share() {
  const start = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - start < probe);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (performance.now() - start);
}

// Returns the processor time of the page's process until now, in milliseconds.
export async function processorTime(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return Math.round(1000 * metrics.find(({ name }) => name === 'ProcessTime').value);
}

// Returns how many times slower this machine computes at present than the one that the limits are promised for, which takes 250 ms for the calculation. Never less than 1.
async function slowness(browser) {
  const page = await browser.newPage();
  const before = await processorTime(page);
  await page.evaluate(() => {
    const numbers = new Int32Array(1 << 16);
    for (let i = 0, seed = 1; i < 30_000_000; i++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
      numbers[seed & 0xffff] += seed >> 3;
    }
    return numbers[7];
  });
  const took = (await processorTime(page)) - before;
  await page.close();
  return Math.max(1, took / 250);
}

// Repeats a measurement until a run is within the limit, at most `most` times. A run returns the elapsed time and the processor time in milliseconds. Returns whether a run was within the limit, and what to say about it.
// The elapsed time is judged. If the machine was busy before or after the run, the processor time may count instead, because it says how long the page would take alone. A slower machine has more time.
export async function measure(browser, limit, most, run) {
  const said = [];
  let isWithin = false;
  for (let runs = 0; !isWithin && runs < most; runs++) {
    const before = share();
    const { elapsed, computed } = await run();
    const isQuiet = before > 0.9 && share() > 0.9;
    const factor = elapsed > limit ? await slowness(browser) : 1;
    isWithin = (isQuiet ? elapsed : Math.min(elapsed, computed)) <= limit * factor;
    said.push(`${elapsed} ms (${computed} ms of processor time${isQuiet ? '' : ', on a busy machine'}${factor > 1 ? `, which is ${factor.toFixed(2)} times as slow` : ''})`);
  }

  return { isWithin, said: said.join(', ') };
}
