import {dirname} from 'node:path';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {buildHost} from '../support/build-host.js';
import type {ChromiumInstall} from '../support/chromium.js';
import {serveFolder} from '../../scripts/serve/static-server.js';

/** Pixels. */
const shortest = 480;

/** The page that screens are put on, in a browser of its own. */
export interface StagePage {
  readonly page: Page;
  readonly browser: Browser;
  /** Address of the folder that the page is in. */
  readonly url: string;
  /** Puts a screen on the stage, in its own language or another. Rejects if it does not come to what it should show. */
  show(screen: string, language?: string): Promise<void>;
  close(): Promise<void>;
}

/** Flags that keep what the machine has (fonts, screens, processors) out of the pictures. */
const flags = ['--lang=en-US', '--font-render-hinting=none', '--force-color-profile=srgb', '--disable-lcd-text'];

/** Builds the stage and opens it in the packaged Chromium. */
export async function openStagePage({executablePath, args, env}: ChromiumInstall): Promise<StagePage> {
  const host = await buildHost('test/shots/page');
  const server = await serveFolder(host.folder);
  const browser = await puppeteer.launch({
    executablePath,
    args: [...args, ...flags],
    // Fonts of the machine would fill in where ours have no letter.
    env: {...env, FONTCONFIG_PATH: dirname(executablePath)},
    headless: 'shell',
  });
  const page = await browser.newPage();
  await page.emulateTimezone('UTC');
  await page.setViewport({width: 1280, height: shortest});
  await page.goto(server.url);
  return {
    page,
    browser,
    url: server.url,
    show: async (screen, language) => {
      await page.evaluate(`window.studio.show(${[screen, language].map(text => JSON.stringify(text)).join()})`);
    },
    close: async () => {
      await browser.close();
      await server.close();
      await host.remove();
    },
  };
}
