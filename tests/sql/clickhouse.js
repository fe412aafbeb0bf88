// Runs ClickHouse in this process: reads commands from the input, a JSON string a line, and prints the rows of each as JSON arrays, then "done", or "failed" with the message as a JSON string.
// The only argument is the folder of the data.
const readline = require('node:readline');
const { Session } = require('chdb');

const session = new Session(process.argv[2]);
const lines = readline.createInterface({ input: process.stdin });
lines.on('line', line => {
  let answer;
  try {
    const rows = session.query(JSON.parse(line), 'JSONCompactEachRow');
    answer = `${rows.trimEnd()}${rows.trim() === '' ? '' : '\n'}done\n`;
  } catch (error) {
    answer = `failed ${JSON.stringify(String(error.message))}\n`;
  }

  require('node:fs').writeSync(1, answer);
});
lines.on('close', () => session.close());
