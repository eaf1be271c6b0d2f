import {setTimeout as wait} from 'node:timers/promises';
import type {Page} from 'puppeteer-core';
import type {ChromiumInstall} from '../support/chromium.js';
import type {Judge, Verdict} from './page/judge.js';
import type {Studio as StudioPage} from './page/main.js';
import type {VariantName} from './screen.js';
import {openStagePage} from './stage-page.js';

/** How a variant differs from the page in the light of day. */
interface Look {
  readonly width: number;
  readonly scheme?: 'dark';
  readonly direction?: 'rtl';
  readonly isPseudo?: true;
}

const looks: Readonly<Record<VariantName, Look>> = {
  wide: {width: 1280},
  narrow: {width: 320},
  dark: {width: 1280, scheme: 'dark'},
  rtl: {width: 1280, direction: 'rtl'},
  long: {width: 1280, isPseudo: true},
  longNarrow: {width: 320, isPseudo: true},
};

/** Pixels; a longer page is cut off below. */
const tallest = 1600;
const shortest = 480;
/** Pictures of something that does not come to rest. */
const mostTries = 8;

/** Pages that speak the pseudo-locale. */
const speaksPseudo = new WeakSet<Page>();

/** A browser that takes pictures of screens and compares them. */
export interface Studio {
  /** Puts a screen on the stage, in its own language or another. Rejects if it does not come to what it should show. */
  show(screen: string, language?: string): Promise<void>;
  /** A picture of the screen on the stage, as PNG. */
  take(variant: VariantName): Promise<Uint8Array>;
  /** The same, taken until two in a row are alike: what observes the window may move something some frames later. */
  takeAtRest(variant: VariantName): Promise<Uint8Array>;
  /** By how many CSS pixels the page on the stage is wider than the window. */
  overflow(variant: VariantName): Promise<number>;
  /** Words of the screen on the stage that are written into elements, and not among their messages. */
  englishLeft(): Promise<string[]>;
  /** Compares two pictures, of any format that Chromium reads. */
  compare(expected: Uint8Array, actual: Uint8Array): Promise<Verdict>;
  /** The same picture, smaller: WebP without loss. */
  compress(picture: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Opens the studio in the packaged Chromium. */
export async function openStudio(install: ChromiumInstall): Promise<Studio> {
  const stage = await openStagePage(install);
  const {page, browser} = stage;
  const desk = await browser.newPage();
  await desk.goto(`${stage.url}judge.html`);
  const judge = <Result>(run: (judge: Judge, ...pictures: string[]) => Promise<Result>, ...pictures: Uint8Array[]) =>
    desk.evaluate(
      // Puppeteer sends the text of a function.
      `(${run.toString()})(window.judge, ${pictures.map(picture => JSON.stringify(toBase64(picture))).join(', ')})`,
    ) as Promise<Result>;
  return {
    show: async (screen, language) => {
      await wear(page, 'wide');
      await stage.show(screen, language);
    },
    take: async variant => {
      await wear(page, variant);
      return page.screenshot({optimizeForSpeed: true});
    },
    takeAtRest: async variant => {
      await wear(page, variant);
      let before = await page.screenshot({optimizeForSpeed: true});
      for (let tries = 0; tries < mostTries; tries += 1) {
        await wait(150);
        const now = await page.screenshot({optimizeForSpeed: true});
        if (Buffer.compare(before, now) === 0) break;
        before = now;
      }
      return before;
    },
    overflow: async variant => {
      await wear(page, variant);
      return (await page.evaluate('document.scrollingElement.scrollWidth - innerWidth')) as number;
    },
    englishLeft: async () => {
      await wear(page, 'long');
      return (await page.evaluate('window.studio.englishLeft()')) as string[];
    },
    compare: (expected, actual) => judge((one, a = '', b = '') => one.compare(a, b), expected, actual),
    compress: async picture => Buffer.from(await judge((one, a = '') => one.compress(a), picture), 'base64'),
    close: () => stage.close(),
  };
}

/** Gives the page the look of a variant, without loading it anew. */
async function wear(page: Page, variant: VariantName): Promise<void> {
  const {width, scheme = 'light', direction = 'ltr', isPseudo = false} = looks[variant];
  await page.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: scheme},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);
  await page.evaluate(`document.documentElement.dir = '${direction}'`);
  if (isPseudo !== speaksPseudo.has(page)) {
    await page.evaluate(`window.studio.speakPseudo(${isPseudo})`);
    if (isPseudo) speaksPseudo.add(page);
    else speaksPseudo.delete(page);
  }
  await page.setViewport({width, height: shortest});
  const height = (await page.evaluate('window.studio.height()')) as number;
  await page.setViewport({width, height: Math.min(Math.max(height, shortest), tallest)});
  // Where the page stood depends on what it was before.
  await page.evaluate('scrollTo(0, 0)');
  await page.evaluate('window.studio.drawn()');
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

export type {StudioPage};
