import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import type {TestRunnerConfig} from '@web/test-runner';
import type {RtPages} from '../../test/support/rt-pages.js';
import {root} from '../lib/files.js';

type ServerPlugin = NonNullable<TestRunnerConfig['plugins']>[number];
type ServerMiddleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** Turns TypeScript into what browsers run, with the decorators of the repository's tsconfig. */
export function transformTypeScript(): ServerPlugin {
  return esbuildPlugin({ts: true, target: 'es2022', tsconfig: resolve(root, 'tsconfig.json')});
}

/** Serves the service worker of the mock backend at the root, so that its scope is the whole origin. */
export function serveMockWorker(): ServerPlugin {
  return {
    name: 'mock-worker',
    async serve({path}) {
      if (path !== '/mockServiceWorker.js') return undefined;
      const body = await readFile(resolve(root, 'node_modules/msw/lib/mockServiceWorker.js'), 'utf8');
      return {body, type: 'js', headers: {'cache-control': 'no-cache'}};
    },
  };
}

/** Addresses that hostile messages ask for. Each begins with a place of its own: `/trap/<place>/`. */
const TRAP = '/trap/';

/** Tells pages which traps were asked for, as the network saw it: `/trap-log` answers with the addresses, one a line. */
export function countTrapRequests(): ServerMiddleware {
  const asked: string[] = [];
  return async (context, next) => {
    if (context.path === '/trap-log') {
      context.body = asked.join('\n');
      return;
    }
    if (!context.path.startsWith(TRAP)) {
      await next();
      return;
    }
    asked.push(context.url);
    context.set('cache-control', 'no-store');
    context.body = '';
  };
}

/** Serves gateways to a real RT, and the acts of its desk, on the origin of the tests. */
export function serveRtPages(pages: RtPages): ServerMiddleware {
  return async (context, next) => {
    if (!pages.answer(context.req, context.res)) {
      await next();
      return;
    }
    // The lab answers by itself; without a status the runner would report a file that is missing.
    context.status = 200;
    context.respond = false;
  };
}
