import type {BrowserLauncher} from '@web/test-runner';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import type {Engine} from '../../test/support/engines.js';
import {startWebKitDriver} from '../../test/support/webkit.js';

/** A browser for web-test-runner, and how to end what was started for it. */
export interface LaunchedEngine {
  readonly launcher: BrowserLauncher;
  readonly stop: () => void;
}

/** Makes web-test-runner's launcher for an engine. */
export async function launchEngine(engine: Engine): Promise<LaunchedEngine> {
  switch (engine.name) {
    case 'chromium': {
      const {executablePath, args, env} = engine.install;
      // So that tests can see what is garbage.
      const withCollector = [...args, '--js-flags=--expose-gc'];
      return unattended(puppeteerLauncher({launchOptions: {executablePath, args: withCollector, env, headless: 'shell'}}));
    }
    case 'firefox': {
      const {executablePath} = engine.install;
      return unattended(
        puppeteerLauncher({
          launchOptions: {browser: 'firefox', executablePath, headless: true},
          // In tabs of one window all but one are in the background, where timers and frames stand still.
          createPage: ({browser}) => browser.newPage({type: 'window'}),
        }),
      );
    }
    case 'webkit': {
      const driver = await startWebKitDriver(engine.install);
      const launcher = webdriverLauncher({
        hostname: '127.0.0.1',
        port: driver.port,
        path: '/',
        logLevel: 'error',
        capabilities: {...driver.capabilities, 'wdio:enforceWebDriverClassic': true},
      });
      return {launcher, stop: () => driver.stop()};
    }
  }
}

function unattended(launcher: BrowserLauncher): LaunchedEngine {
  return {launcher, stop: () => undefined};
}
