import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {describe, it} from 'node:test';
import {root} from '../../scripts/lib/files.js';
import {serveFolder} from '../../scripts/serve/static-server.js';

describe('npm run try', () => {
  it('says in one line what to do where the port is taken, and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portico-try-'));
    const server = await serveFolder(folder);
    try {
      const {port} = new URL(server.url);
      const script = spawn(process.execPath, ['--import', 'tsx', 'scripts/try.ts', 'test/hosts/drop-in'], {
        cwd: root,
        env: {...process.env, PORT: port, TMPDIR: folder},
      });
      const [said] = await Promise.all([text(script.stderr), once(script, 'close')]);
      assert.equal(said, `Port ${port} cannot be had (EADDRINUSE). Take another: PORT=8080 npm run try -- test/hosts/drop-in\n`);
      assert.equal(script.exitCode, 1);
      assert.deepEqual(
        (await readdir(folder)).filter(name => name.startsWith('portico-try-')),
        [],
      );
    } finally {
      await server.close();
      await rm(folder, {recursive: true});
    }
  });
});
