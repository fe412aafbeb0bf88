// Serves a folder on loopback under a base path, as a plain file server does. A file that has a compressed copy beside it is sent compressed.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export async function serve(folder, base) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const name = path.startsWith(base) ? normalize(path.slice(base.length)) : '..';
    const file = join(folder, name === '.' || name === '' ? 'index.html' : name);
    if (name.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }

    const compressed = existsSync(`${file}.br`) && request.headers['accept-encoding']?.includes('br');
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache', ...(compressed && { 'content-encoding': 'br' }) });
    createReadStream(compressed ? `${file}.br` : file).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://localhost:${server.address().port}${base}`, close: () => server.close() };
}
