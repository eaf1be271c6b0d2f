import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import puppeteer, {type Browser} from 'puppeteer-core';
import {buildHost} from '../../../test/support/build-host.js';
import {findEngines} from '../../../test/support/engines.js';
import {serveSite} from '../../serve/site.js';
import {buildDropIn} from '../../build/drop-in.js';
import {taskTime} from '../laboratory.js';
import {median} from '../measure.js';

const pages = ['none', 'vanilla', 'portico', 'drop-in', 'below', 'drop-in-below'] as const;
type PageName = (typeof pages)[number];
const names: Readonly<Record<PageName, string>> = {
  none: 'without a widget',
  vanilla: 'by hand, in view',
  portico: '`<portico-portal>`, in view',
  'drop-in': 'the one-script drop-in, in view',
  below: '`<portico-portal>`, below the fold',
  'drop-in-below': 'the one-script drop-in, below the fold',
};
const rounds = 5;
const slowdown = 4;

interface Start {
  readonly time: number;
  /** First contentful paint, in ms by the clock. */
  readonly paint: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** An article page with the portal, signed out, on a processor that is four times slower. */
export async function benchStartup(): Promise<string> {
  const [engine] = (await findEngines(['chromium'])).found;
  if (engine?.name !== 'chromium') throw new Error('The bench needs Chromium.');
  const {executablePath, args, env} = engine.install;
  const host = await buildHost('scripts/bench/startup');
  await buildDropIn(join(host.folder, 'portico'));
  const site = await serveSite(host.folder);
  const browser = await puppeteer.launch({executablePath, args, env, headless: 'shell', protocolTimeout: 300_000});
  try {
    const starts: Record<PageName, Start[]> = {none: [], vanilla: [], portico: [], 'drop-in': [], below: [], 'drop-in-below': []};
    for (let round = -1; round < rounds; round += 1) {
      for (const page of pages) {
        const start = await startOf(browser, `${site.url}${page}.html`);
        if (round >= 0) starts[page].push(start);
      }
    }
    return table(starts);
  } finally {
    await browser.close();
    await site.close();
    await host.remove();
  }
}

async function startOf(browser: Browser, url: string): Promise<Start> {
  // Nothing is cached from the page before.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    await page.setViewport({width: 1280, height: 900});
    const meter = await page.createCDPSession();
    await meter.send('Performance.enable', {timeDomain: 'threadTicks'});
    await meter.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    await page.evaluateOnNewDocument(`
      window.shift = 0;
      new PerformanceObserver(list => list.getEntries().forEach(({value}) => (window.shift += value))).observe({type: 'layout-shift', buffered: true});
    `);
    const before = await taskTime(meter);
    await page.goto(url, {waitUntil: 'load', timeout: 120_000});
    // Seldom, since each look is work of the main thread, too.
    do await wait(1500);
    while (!(await page.evaluate(`document.querySelector('[autocomplete=username], .waits, .no-widget') !== null`)));
    const time = (await taskTime(meter)) - before;
    const paint = (await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0].startTime`)) as number;
    // Far down it waits; that it comes belongs to it, and how the page moves then.
    if (await page.$('.waits')) await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    if (!(await page.$('.no-widget'))) await page.waitForSelector('[autocomplete=username]', {timeout: 60_000});
    return {time, paint, shift: (await page.evaluate('window.shift')) as number};
  } finally {
    // What went wrong before says more than that the context is gone.
    await context.close().catch(() => undefined);
  }
}

function table(starts: Readonly<Record<PageName, readonly Start[]>>): string {
  const time = (page: PageName) => median(starts[page].map(start => start.time));
  const lines = pages.map(page => {
    const added = time(page) - time('none');
    const ratio = page === 'none' ? '' : `${(added / (time('vanilla') - time('none'))).toFixed(2)} ×`;
    const paint = median(starts[page].map(start => start.paint)).toFixed(0);
    const shift = median(starts[page].map(start => start.shift)).toFixed(3);
    return [names[page], time(page).toFixed(0), page === 'none' ? '' : added.toFixed(0), ratio, paint, shift];
  });
  return [
    ['', 'main thread, ms', 'added', 'ratio of what is added', 'first paint, ms', 'layout shift'],
    ['---', '---:', '---:', '---:', '---:', '---:'],
    ...lines,
  ]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}
