import assert from 'node:assert/strict';
import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {enginesToTest} from '../support/browser.js';
import {sharedPage} from '../support/engine-page.js';
import {fallback, partsLoaded, serveDropIn, type DropInSite} from '../support/drop-in-site.js';
import {until} from '../support/wait.js';
import {sees} from './steps.js';

/** How much has moved while nobody did anything, see https://web.dev/articles/cls. Runs in a page. */
function layoutShift(): Promise<number> {
  return new Promise(done => {
    let shift = 0;
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) shift += entry.value;
    }).observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(shift), 300);
  });
}

/** Scrolls until the portal's top is that many windows below the window's bottom, and gives a while to whoever loads something. */
function scrollNear(windows: number): Promise<void> {
  const {top} = document.querySelector('portico-portal')!.getBoundingClientRect();
  scrollTo({top: scrollY + top - innerHeight * (1 + windows), behavior: 'instant'});
  return new Promise(done => setTimeout(done, 500));
}

describe('when the one-script drop-in loads what', async () => {
  let site: DropInSite;
  before(async () => {
    site = await serveDropIn();
    await cp(join(site.folder, 'portico/portico.js'), join(site.folder, 'broken/portico.js'));
  });
  after(() => site.close());

  for (const engine of await enginesToTest()) {
    describe(engine.name, () => {
      const page = sharedPage(engine);

      const loadsPortal = () => until('the portal', async () => (await partsLoaded(page)).includes('portico-portal'));
      const open = async (address: string) => {
        await page.open(site.url + address);
        await until('the script', () => page.run(() => window.portico !== undefined && !Array.isArray(window.portico)));
      };

      it('nothing for a tag far down until somebody comes within the height of a window', async () => {
        await open('far-down.html');
        await page.run(scrollNear, 1.5);
        assert.deepEqual(await partsLoaded(page), []);
        await page.run(scrollNear, 0.5);
        await loadsPortal();
        await page.find('textbox', 'Email');
      });

      it('what the address comes to lead to', async () => {
        await open('far-down.html?code=1#gate-4');
        await page.run(() => new Promise(done => setTimeout(done, 300)));
        assert.deepEqual(await partsLoaded(page), []);
        await page.run(() => void (location.hash = '#/portico/new'));
        await loadsPortal();
      });

      it('all that is in the page when it is told to', async () => {
        await open('far-down.html');
        const defined = await page.run(async () => {
          if (window.portico && 'load' in window.portico) await window.portico.load();
          return document.querySelector('portico-portal')!.matches(':defined');
        });
        assert.ok(defined);
      });

      it('nothing without a connection, and all when it is back', async () => {
        await open('far-down.html');
        const connect = (isOnline: boolean) => {
          Object.defineProperty(navigator, 'onLine', {value: isOnline, configurable: true});
          dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
        };
        await page.run(connect, false);
        await page.run(scrollNear, 0);
        assert.deepEqual(await partsLoaded(page), []);
        await page.run(connect, true);
        await loadsPortal();
      });

      it('nothing that takes away what the tag holds, where a part does not come', async () => {
        const before = site.asked.length;
        await open('no-parts.html');
        // It settles when nothing came.
        await page.run(async () => {
          if (window.portico && 'load' in window.portico) await window.portico.load();
        });
        await sees(page, fallback);
        const asked = site.asked.slice(before).map(({path}) => /^\/broken\/parts\/(.+)-[\w-]{8}\.js/.exec(path)?.[1]);
        // The part that asks the backend is loaded beside the others, not by the provider.
        for (const part of ['http', 'portico-portal', 'portico-provider']) assert.ok(asked.includes(part), part);
      });

      it('nothing that takes away what the tag holds, where the script does not come or no backend answers', async () => {
        await page.open(`${site.url}no-script.html`);
        await sees(page, fallback);
        await page.open(`${site.url}no-backend.html`);
        await page.find('button', 'Try again');
        await sees(page, fallback);
      });

      it('after looking once a frame, however much of the page changes', async () => {
        await open('navigation.html');
        const looks = await page.run(async () => {
          const plan = requestAnimationFrame;
          let count = 0;
          window.requestAnimationFrame = callback => {
            count += 1;
            return plan(callback);
          };
          for (let change = 0; change < 50; change += 1) {
            document.body.append(document.createElement('p'));
            // Observers are told after each.
            await Promise.resolve();
          }
          await new Promise(done => setTimeout(done, 200));
          return count;
        });
        assert.equal(looks, 1);
      });

      if (engine.name === 'chromium') {
        // One engine: they read addresses alike. Each has a search part of its own, since a hash alone would load no page.
        for (const address of [
          '?1#/portico/new',
          '?portico=/new',
          '?code=1&state=abc',
          '?RelayState=abc',
          '?2#code=1&state=abc',
        ]) {
          it(`what ${address} leads to`, async () => {
            await open(`far-down.html${address}`);
            await loadsPortal();
          });
        }

        for (const name of ['in-view', 'no-height', 'far-down']) {
          it(`and moves nothing that a reader sees, ${name.replace('-', ' ')}`, async () => {
            await page.open(`${site.url}${name}.html`);
            if (name === 'far-down') await page.run(() => scrollTo(0, document.body.scrollHeight));
            await page.find('button', 'Sign in');
            assert.equal(await page.run(layoutShift), 0);
          });
        }
      }
    });
  }
});
