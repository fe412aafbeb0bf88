// Prints what failed, and counts in the form of the other test commands.
const counts = { total: 0, failed: 0, succeeded: 0, skipped: 0 };

export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    counts.total++;
    if (data.skip !== undefined || data.todo !== undefined) {
      counts.skipped++;
    } else if (type === 'test:pass') {
      counts.succeeded++;
    } else {
      counts.failed++;
      yield `failed ${data.name}\n${data.details.error.cause?.stack ?? data.details.error.stack}\n`;
    }
  }

  yield 'Test run summary:\n' + Object.entries(counts).map(([name, count]) => `  ${name}: ${count}\n`).join('');
}
