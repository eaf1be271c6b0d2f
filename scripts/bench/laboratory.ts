import puppeteer, {type CDPSession, type Page} from 'puppeteer-core';
import {buildHost} from '../../test/support/build-host.js';
import {findEngines} from '../../test/support/engines.js';
import {serveFolder} from '../serve/static-server.js';
import type {Scrolled} from './lab/smooth-scroll.js';

/** One contender in a page of its own. */
export interface Bench {
  /** Main-thread milliseconds of processor time of an act, until it is drawn. */
  act(name: string): Promise<number>;
  scroll(): Promise<Scrolled>;
  longestTask(): Promise<number>;
  elements(): Promise<number>;
}

export interface Laboratory {
  /** Lets a contender run in a fresh page. */
  with<Result>(contender: string, size: number, run: (bench: Bench) => Promise<Result>, options?: BenchOptions): Promise<Result>;
  close(): Promise<void>;
}

export interface BenchOptions {
  /** Takes the browser's own sanitiser away. */
  readonly withoutSanitizer?: boolean;
}

/** Builds the pages as a site would, and opens Chromium. */
export async function openLaboratory(): Promise<Laboratory> {
  const [engine] = (await findEngines(['chromium'])).found;
  if (engine?.name !== 'chromium') throw new Error('The bench needs Chromium.');
  const {executablePath, args, env} = engine.install;
  const host = await buildHost('scripts/bench/lab');
  const server = await serveFolder(host.folder);
  const browser = await puppeteer.launch({executablePath, args, env, headless: 'shell', protocolTimeout: 300_000});
  return {
    async with(contender, size, run, {withoutSanitizer = false} = {}) {
      const page = await browser.newPage();
      try {
        await page.setViewport({width: 1280, height: 900});
        if (withoutSanitizer) await page.evaluateOnNewDocument('delete globalThis.Sanitizer; delete Element.prototype.setHTML;');
        await page.goto(server.url);
        const meter = await page.createCDPSession();
        // Processor time of the thread: other work of the machine does not count.
        await meter.send('Performance.enable', {timeDomain: 'threadTicks'});
        await page.evaluate(`lab.prepare(${JSON.stringify(contender)}, ${size})`);
        return await run(benchOf(page, meter));
      } finally {
        // What went wrong before says more than that the page is gone.
        await page.close().catch(() => undefined);
      }
    },
    async close() {
      await browser.close();
      await server.close();
      await host.remove();
    },
  };
}

function benchOf(page: Page, meter: CDPSession): Bench {
  return {
    async act(name) {
      const before = await taskTime(meter);
      await page.evaluate(`lab.act(${JSON.stringify(name)})`);
      return (await taskTime(meter)) - before;
    },
    scroll: () => page.evaluate('lab.scroll()') as Promise<Scrolled>,
    longestTask: () => page.evaluate('lab.longestTask()') as Promise<number>,
    elements: () => page.evaluate('lab.elements()') as Promise<number>,
  };
}

/** Milliseconds that the main thread has worked so far. */
export async function taskTime(meter: CDPSession): Promise<number> {
  const {metrics} = await meter.send('Performance.getMetrics');
  return 1000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? NaN);
}
