import axe from 'axe-core';
import puppeteer, {type Browser, type ElementHandle, type Frame, type KeyInput, type Page} from 'puppeteer-core';
import type {BrowserPage, PageElement} from './browser.js';
import type {Engine} from './engines.js';
import {
  accessibilityProblems,
  asPageScript,
  chooseOption,
  comeToRest,
  deepSelect,
  emptyField,
  findByRole,
  hasAxe,
  renderedText,
  valueOf,
} from './page-functions.js';
import {until} from './wait.js';

type PuppeteerEngine = Exclude<Engine, {name: 'webkit'}>;

/** Opens Chromium or Firefox. */
export async function openPuppeteer(engine: PuppeteerEngine): Promise<BrowserPage> {
  return openWindow(engine.name, await launch(engine));
}

async function openWindow(engine: PuppeteerEngine['name'], browser: Browser): Promise<BrowserPage> {
  const page = await browser.newPage({type: 'window'});
  await page.setViewport({width: 1280, height: 900});
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', message => void (message.type() === 'error' && errors.push(message.text())));

  let frame: Page | Frame = page;
  const ready = async () => {
    if (!(await frame.evaluate(inPage(hasAxe)))) await frame.evaluate(axe.source);
  };
  const element = async (body: (...args: never[]) => Element | null, ...args: readonly string[]) => {
    const handle = await frame.evaluateHandle(inPage(body), ...args);
    return handle.asElement() as ElementHandle | null;
  };
  const query = async (role: string, name: string) => {
    await ready();
    return element(findByRole, role, name);
  };
  return {
    engine,
    errors,
    open: async url => {
      frame = page;
      await page.goto(url, {waitUntil: 'load'});
    },
    enterFrame: async selector => {
      frame = await until(selector, async () => (await element(deepSelect, selector))?.contentFrame());
    },
    reload: async () => {
      frame = page;
      await page.reload({waitUntil: 'load'});
    },
    url: async () => page.url(),
    find: async (role, name) => pageElement(page, await until(`${role} "${name}"`, () => query(role, name))),
    has: async (role, name) => Boolean(await query(role, name)),
    select: async selector => pageElement(page, await until(selector, () => element(deepSelect, selector))),
    press: async key => page.keyboard.press(key as KeyInput),
    run: async (body, ...args) => (await frame.evaluate(inPage(body), ...args)) as never,
    text: async () => (await frame.evaluate(inPage(renderedText))) as string,
    accessibilityProblems: async () => {
      await ready();
      return (await frame.evaluate(inPage(accessibilityProblems))) as string[];
    },
    screenshot: async () => page.screenshot(),
    newWindow: async () => openWindow(engine, browser),
    close: async () => browser.close(),
  };
}

async function launch(engine: PuppeteerEngine) {
  if (engine.name === 'firefox') {
    return puppeteer.launch({browser: 'firefox', executablePath: engine.install.executablePath, headless: true});
  }
  const {executablePath, args, env} = engine.install;
  return puppeteer.launch({executablePath, args, env, headless: 'shell'});
}

function pageElement(page: Page, handle: ElementHandle): PageElement {
  return {
    click: async () => {
      // Of several windows only the one in front takes clicks and keys in every engine.
      await page.bringToFront();
      await handle.evaluate(inPage(comeToRest));
      await handle.click();
    },
    value: async () => (await handle.evaluate(inPage(valueOf))) as string | number,
    choose: async label => void (await handle.evaluate(inPage(chooseOption), label)),
    fill: async text => {
      await page.bringToFront();
      await handle.evaluate(inPage(emptyField));
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
    },
    chooseFiles: async (...paths) => (handle as ElementHandle<HTMLInputElement>).uploadFile(...paths),
  };
}

function inPage(body: (...args: never[]) => unknown): (...args: unknown[]) => unknown {
  // Puppeteer sends the text of a function; this one is never called here.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  return new Function(asPageScript(body)) as (...args: unknown[]) => unknown;
}
