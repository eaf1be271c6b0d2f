import axe from 'axe-core';
import type {CDPSession, Page} from 'puppeteer-core';
import type {ChromiumInstall} from '../support/chromium.js';
import {asPageScript} from '../support/page-functions.js';
import type {TextSetting} from '../shots/page/text-setting.js';
import {openStagePage} from '../shots/stage-page.js';
import {environments, type EnvironmentName} from './environments.js';
import {axeProblems, comeToRest, cutOff, movingThings, overflow, unreachable} from './page-audits.js';
import {accessibleTree} from './tree.js';

/** A browser that looks at screens in any environment. */
export interface Audit {
  /** Puts a screen on the stage. Rejects if it does not come to what it should show. */
  show(screen: string): Promise<void>;
  /** The accessible tree of the screen on the stage, a line for each thing that is there. */
  tree(): Promise<string>;
  /** What is wrong with the screen on the stage, a line each. */
  problemsIn(environment: EnvironmentName): Promise<string[]>;
  /** What of the text can no longer be read once it is set so, a line each. */
  cutOffWith(setting: TextSetting): Promise<string[]>;
  /** Goes through the page with the Tab key. What has the focus and cannot be seen, a line each. */
  hiddenFocus(environment: EnvironmentName): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens a stage to look at. */
export async function openAudit(install: ChromiumInstall): Promise<Audit> {
  const stage = await openStagePage(install);
  const {page} = stage;
  const cdp = await page.createCDPSession();
  await page.evaluate(axe.source);
  return {
    show: async screen => {
      await wear(page, cdp, 'wide');
      await stage.show(screen);
      await inPage(page, comeToRest);
    },
    tree: () => accessibleTree(cdp),
    problemsIn: async name => {
      await wear(page, cdp, name);
      const {reflows, still} = environments[name];
      const problems = await inPage<string[]>(page, axeProblems);
      if (reflows) problems.push(...(await inPage<string[]>(page, overflow)));
      if (still) problems.push(...(await inPage<string[]>(page, movingThings)));
      return problems;
    },
    cutOffWith: async setting => {
      await wear(page, cdp, 'wide');
      await page.evaluate(`window.studio.setText(${JSON.stringify(setting)})`);
      await page.evaluate('window.studio.drawn()');
      const problems = [...(await inPage<string[]>(page, overflow)), ...(await inPage<string[]>(page, cutOff))];
      await page.evaluate('window.studio.setText()');
      return problems;
    },
    hiddenFocus: async name => {
      await wear(page, cdp, name);
      const problems = new Set<string>();
      await page.evaluate('document.activeElement?.blur()');
      for (let stop = 0; stop < mostStops; stop += 1) {
        await page.keyboard.press('Tab');
        // What opens or closes with the focus moves what stands below.
        await page.evaluate('window.studio.drawn()');
        const problem = await inPage<string | null>(page, unreachable);
        if (problem === null) break;
        if (problem) problems.add(problem);
      }
      return [...problems];
    },
    close: () => stage.close(),
  };
}

/** Places where the Tab key stops on a screen; none has as many. */
const mostStops = 80;

/** Gives the page an environment, without loading it anew. */
async function wear(page: Page, cdp: CDPSession, name: EnvironmentName): Promise<void> {
  const {width, height, scale = 1, direction = 'ltr', media = {}} = environments[name];
  const features = {
    'prefers-color-scheme': 'light',
    'prefers-reduced-motion': 'no-preference',
    'forced-colors': 'none',
    ...media,
  };
  // Puppeteer's own call refuses forced colours.
  await cdp.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([feature, value]) => ({name: feature, value})),
  });
  await page.setViewport({width, height, deviceScaleFactor: scale});
  await page.evaluate(`document.documentElement.dir = '${direction}'; scrollTo(0, 0)`);
  await page.evaluate('window.studio.drawn()');
  await inPage(page, comeToRest);
}

/** Runs a function that sees nothing of this module. */
async function inPage<Result>(page: Page, body: () => unknown): Promise<Result> {
  return (await page.evaluate(`(function () { ${asPageScript(body)} })()`)) as Result;
}
