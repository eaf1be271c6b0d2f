import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';

describe('the server of static files', () => {
  let folder: string;
  let server: StaticServer;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portico-static-'));
    for (const name of ['index.html', 'a.mjs', 'a.jpg', 'a.webp', '100% wool.txt']) await writeFile(join(folder, name), name);
    await mkdir(join(folder, 'help'));
    await writeFile(join(folder, 'help/index.html'), 'help');
    server = await serveFolder(folder);
  });
  after(async () => {
    await server.close();
    await rm(folder, {recursive: true});
  });

  /** As it is written: `fetch` would tidy it up. */
  const statusOf = (path: string) =>
    new Promise((resolve, reject) => {
      const {port} = new URL(server.url);
      request({port, host: '127.0.0.1', path}, answer => resolve(answer.resume().statusCode))
        .once('error', reject)
        .end();
    });

  for (const [path, type] of [
    ['', 'text/html'],
    ['a.mjs', 'text/javascript'],
    ['a.jpg', 'image/jpeg'],
    ['a.webp', 'image/webp'],
    ['100%25%20wool.txt', 'text/plain'],
  ] as const) {
    it(`says what /${path} is`, async () => {
      const answer = await fetch(server.url + path);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('content-type')?.split(';')[0], type);
    });
  }

  it('leads to the page of a folder, from where its relative addresses are right', async () => {
    const answer = await fetch(`${server.url}help`);
    assert.equal(answer.url, `${server.url}help/`);
    assert.equal(await answer.text(), 'help');
  });

  it('answers addresses that are none, and goes on', async () => {
    for (const path of ['/100%.html', '//', '/%ff']) assert.equal(await statusOf(path), 400, path);
    for (const path of ['/missing.html', '/..%2f..%2fetc/passwd', '/a%00.mjs']) assert.equal(await statusOf(path), 404, path);
    assert.equal(await statusOf('/'), 200);
  });
});
