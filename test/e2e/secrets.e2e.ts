import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import {cellTitle} from '../support/evidence/table.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {journeys, newPassword, wrongPassword} from './secrets/journeys.js';
import {CONTROL, modes, places, secretTable, type Mode, type Place} from './secrets/secrets-table.js';

const grace = sampleCustomers.find(({contactId}) => contactId === 'grace')!;
const planted = 'planted-S3CRET-token';

/** The page has been opened by somebody else, who counts its visitors. */
interface Counter {
  readonly url: string;
  readonly referers: string[];
  readonly server: Server;
}

async function startCounter(): Promise<Counter> {
  const referers: string[] = [];
  const server = createServer(({headers, url}, answer) => {
    referers.push(`${headers.referer ?? ''} ${url ?? ''}`);
    answer.end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, referers, server};
}

/** A secret as it may be written. */
function spellings(secret: string): RegExp {
  const ways = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').replace(/=+$/, '')];
  // A code of six digits may stand in a longer number by chance.
  return new RegExp(ways.map(way => `(?<![0-9])${way.replaceAll(/[^\w]/g, '\\$&')}(?![0-9])`).join('|'));
}

for (const engine of await enginesToTest()) {
  describe(`secrets in ${engine.name}`, () => {
    let host: BuiltHost;
    let counter: Counter;
    let files: string;
    let page: BrowserPage;
    before(async () => {
      host = await buildHost('test/hosts/secrets');
      counter = await startCounter();
      files = mkdtempSync(join(tmpdir(), 'portico-'));
      writeFileSync(join(files, 'slip.txt'), 'RMA-7718');
      page = await openPage(engine);
    });
    after(async () => {
      await page.close();
      await new Promise(resolve => counter.server.close(resolve));
      counter.server.closeAllConnections();
      await host.remove();
      rmSync(files, {recursive: true});
    });

    /** Opens the page, does something there, and tells what was to be seen where, and what should not have been. */
    async function seenAfter(mode: Mode, act: (site: Site, address: string, look: () => Promise<void>) => Promise<void>) {
      const site = await serveSite(host.folder);
      site.backend.portal.desk.changeSettings({oneTimeLinks: true});
      const seen = new Map<Place, string[]>(places.map(place => [place, []]));
      const look = async () => {
        const found = await page.run(() => window.collect());
        for (const place of places) seen.get(place)!.push(found[place] ?? '');
      };
      try {
        counter.referers.splice(0);
        const address = `${site.url}?auth=${mode}&counter=${encodeURIComponent(counter.url)}`;
        await page.open(address);
        await act(site, address, look);
        await look();
        seen.set('Referer at another origin', [...counter.referers]);
        seen.set(
          'addresses and Referer at the site',
          site.asked.map(({path, headers}) => `${path} ${headers.referer ?? ''}`),
        );
        return {seen, secrets: secretsOf(site)};
      } finally {
        await site.close();
      }
    }

    for (const mode of engine.name === 'chromium' ? modes : (['cookie'] as const)) {
      describe(`of a customer, auth="${mode}"`, () => {
        let seen: Map<Place, string[]>;
        let secrets: string[];
        before(async () => {
          ({seen, secrets} = await seenAfter(mode, async (site, address, look) =>
            journeys[mode]({page, site, customer: grace, file: join(files, 'slip.txt'), address, look}),
          ));
        });

        it('are known to the test', () => {
          assert.ok(secrets.length >= (mode === 'cookie' ? 7 : 2), secrets.join('\n'));
        });

        for (const place of places) {
          it(cellTitle(secretTable, place, mode, engine.name), () => {
            const all = seen.get(place)!;
            // It is there as long as the session lasts.
            const told = mode === 'session' && place === 'sessionStorage' ? all.slice(-1) : all;
            for (const secret of secrets) assert.doesNotMatch(told.join('\n'), spellings(secret));
          });
        }
      });
    }

    describe('that are put there', () => {
      let seen: Map<Place, string[]>;
      before(async () => {
        ({seen} = await seenAfter('cookie', async () => page.run(text => window.plant(text), planted)));
      });
      for (const place of places) {
        it(cellTitle(secretTable, place, CONTROL, engine.name), () => {
          // A page without its address in the Referer would prove nothing.
          const sign = place.includes('Referer') ? /counter=/ : spellings(planted);
          assert.match(seen.get(place)!.join('\n'), sign);
        });
      }
    });
  });
}

/** Passwords, tokens of mails and codes, and the tokens that sessions were carried by. */
function secretsOf({backend, cookies, asked}: Site): string[] {
  const mails = backend.portal.world.outbox.flatMap(({link, code}) => [/token=([^&]+)/.exec(link ?? '')?.[1], code]);
  const tokens = [
    ...cookies.map(cookie => /^portico_session=([^;]+)/.exec(cookie)?.[1]),
    ...asked.map(({headers}) => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]),
  ];
  const all = [grace.password, wrongPassword, newPassword, ...mails, ...tokens];
  return [...new Set(all.filter(text => text !== undefined && text.length >= 6))] as string[];
}
