/** Serves the mock backend. Usage: `node --import tsx mocks/server.ts [--port 8780] [--host 127.0.0.1] [--world acme] [--base /portal-api] [--allow-origin http://localhost:5173]` */
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {startMockServer} from './handlers/http-server.js';
import {seedWorld} from './world/seeds/index.js';

export * from './handlers/http-server.js';

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await serve();

async function serve(): Promise<void> {
  const {values} = parseArgs({
    options: {
      port: {type: 'string', default: '8780'},
      host: {type: 'string', default: '127.0.0.1'},
      world: {type: 'string', default: 'acme'},
      base: {type: 'string', default: '/portal-api'},
      'allow-origin': {type: 'string', multiple: true, default: []},
    },
  });
  const {host, base} = values;
  const world = seedWorld(values.world, {now: Date.now()});
  const server = await startMockServer({world, port: Number(values.port), host, base, allowOrigin: values['allow-origin']});
  console.log(`${values.world}: ${server.url}`);
}
