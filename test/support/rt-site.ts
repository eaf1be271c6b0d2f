import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createGateway, MemoryKeyStore} from '../../gateway/index.js';
import {nodeListener} from '../../gateway/node.js';
import {RtTraffic} from './rt-traffic.js';
import {answerFile} from '../../scripts/serve/static-server.js';

/** A site with pages, and below `/rt` a gateway to a real RT. */
export interface RtSite {
  /** Address of the site, with a slash at its end. */
  readonly url: string;
  /** All that the gateway has answered. */
  readonly traffic: RtTraffic;
  /** Lets time pass for the gateway. */
  wait(minutes: number): void;
  close(): Promise<void>;
}

/**
 * Serves a folder and a gateway on 127.0.0.1.
 *
 * @param folder Absolute path.
 * @param rt Address of RT.
 * @param idleMinutes Minutes without activity after which the gateway ends a session.
 */
export async function serveRtSite(folder: string, rt: string, idleMinutes = 60): Promise<RtSite> {
  const traffic = new RtTraffic();
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let ahead = 0;
  const made = createGateway({
    rt,
    sites: [site],
    secret: 'only for tests '.repeat(3),
    keys: new MemoryKeyStore(),
    idleMinutes,
    now: () => Date.now() + ahead,
  });
  const gateway = nodeListener({
    base: made.base,
    fetch: async (request, facts) => traffic.keep(request, await made.fetch(request, facts)),
  });
  server.on('request', (incoming, outgoing) => {
    if (incoming.url?.startsWith('/rt/')) void gateway(incoming, outgoing);
    else answerFile(folder, '/', incoming, outgoing);
  });
  return {
    url: `${site}/`,
    traffic,
    wait: minutes => void (ahead += minutes * 60_000),
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
