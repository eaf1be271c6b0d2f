import axe from 'axe-core';
import type {BrowserPage, PageElement} from './browser.js';
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
import {elementId, openSession, type ElementReference, type WebDriverSession} from './webdriver.js';
import {startWebKitDriver, type WebKitInstall} from './webkit.js';

/** Keys by name, as WebDriver codes them (W3C WebDriver, 17.4.2). */
const keys: Readonly<Record<string, string>> = {Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Delete: '\uE017', Space: ' '};

/** Opens WebKitGTK's MiniBrowser. */
export async function openWebKit(install: WebKitInstall): Promise<BrowserPage> {
  const driver = await startWebKitDriver(install);
  const session = await openSession(driver.port, driver.capabilities);
  const close = async () => {
    await session.command('DELETE', '');
    driver.stop();
  };
  return openWindow(severalWindows(session), await session.command<string>('GET', '/window'), close);
}

/** A session whose commands go to the window that they name: WebDriver has one current window, so one command waits for the other. */
function severalWindows(session: WebDriverSession): (handle: string) => WebDriverSession {
  let current: string | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return handle => ({
    command: async <Answer>(...command: Parameters<WebDriverSession['command']>) => {
      const answer = last.then(async () => {
        if (current !== handle) await session.command('POST', '/window', {handle});
        current = handle;
        return session.command<Answer>(...command);
      });
      last = answer.catch(() => undefined);
      return answer;
    },
  });
}

function openWindow(windows: (handle: string) => WebDriverSession, handle: string, close: () => Promise<void>): BrowserPage {
  const session = windows(handle);
  const execute = async <Result>(body: (...args: never[]) => unknown, ...args: readonly unknown[]) =>
    session.command<Result>('POST', '/execute/sync', {script: asPageScript(body), args});

  const ready = async () => {
    if (!(await execute<boolean>(hasAxe))) await session.command('POST', '/execute/sync', {script: axe.source, args: []});
  };
  const query = async (role: string, name: string) => {
    await ready();
    return execute<ElementReference | null>(findByRole, role, name);
  };
  return {
    engine: 'webkit',
    errors: [],
    // This, and loading again, leaves any frame.
    open: async url => void (await session.command('POST', '/url', {url})),
    enterFrame: async selector => {
      const id = await until(selector, async () => execute<ElementReference | null>(deepSelect, selector));
      await session.command('POST', '/frame', {id});
    },
    reload: async () => void (await session.command('POST', '/refresh')),
    url: async () => session.command('GET', '/url'),
    find: async (role, name) => pageElement(session, await until(`${role} "${name}"`, () => query(role, name))),
    has: async (role, name) => Boolean(await query(role, name)),
    select: async selector =>
      pageElement(session, await until(selector, async () => execute<ElementReference | null>(deepSelect, selector))),
    press: async key => pressKey(session, keys[key] ?? key),
    run: async (body, ...args) => execute(body, ...args),
    text: async () => execute(renderedText),
    accessibilityProblems: async () => {
      await ready();
      return execute(accessibilityProblems);
    },
    screenshot: async () => Buffer.from(await session.command<string>('GET', '/screenshot'), 'base64'),
    newWindow: async () => {
      const {handle: other} = await session.command<{handle: string}>('POST', '/window/new', {type: 'window'});
      return openWindow(windows, other, close);
    },
    close,
  };
}

function pageElement(session: WebDriverSession, reference: ElementReference): PageElement {
  const path = `/element/${elementId(reference)}`;
  return {
    click: async () => void (await until('an element that takes a click', () => tryToClick(session, reference))),
    fill: async text => {
      await session.command('POST', '/execute/sync', {script: asPageScript(emptyField), args: [reference]});
      await pressKey(session, keys['Delete'] ?? '');
      await session.command('POST', `${path}/value`, {text});
    },
    value: async () => session.command('POST', '/execute/sync', {script: asPageScript(valueOf), args: [reference]}),
    choose: async label => {
      await session.command('POST', '/execute/sync', {script: asPageScript(chooseOption), args: [reference, label]});
    },
    chooseFiles: async (...paths) => void (await session.command('POST', `${path}/value`, {text: paths.join('\n')})),
  };
}

/** False while something lies over the element. */
async function tryToClick(session: WebDriverSession, reference: ElementReference): Promise<boolean> {
  await session.command('POST', '/execute/sync', {script: asPageScript(comeToRest), args: [reference]});
  try {
    await session.command('POST', `/element/${elementId(reference)}/click`);
    return true;
  } catch (error) {
    if (error instanceof Error && /element (not interactable|click intercepted)/.test(error.message)) return false;
    throw error;
  }
}

async function pressKey(session: WebDriverSession, value: string): Promise<void> {
  const actions = ['keyDown', 'keyUp'].map(type => ({type, value}));
  await session.command('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
}
