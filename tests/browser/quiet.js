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

// Repeats a measurement until a run is within the limit, at most `most` times. A run returns the elapsed time and the processor time in milliseconds. Returns the time to judge, and what to say about it.
// The elapsed time of the quickest run is judged. Only if the machine was busy around every run, the processor time is, because it says how long the page would take alone.
export async function measure(limit, most, run) {
  const runs = [];
  let wasQuiet = false;
  do {
    const before = share();
    runs.push(await run());
    wasQuiet ||= before > 0.9 && share() > 0.9;
  } while (runs.at(-1).elapsed > limit && runs.length < most);

  const said = runs.map(({ elapsed, computed }) => `${elapsed} ms (${computed} ms of processor time)`).join(', ') + (wasQuiet ? '' : ', on a busy machine');
  return { time: Math.min(...runs.flatMap(({ elapsed, computed }) => (wasQuiet ? [elapsed] : [elapsed, computed]))), said };
}
