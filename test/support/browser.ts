import {findEngines, parseEngineNames, type Engine, type EngineName} from './engines.js';
import {openPuppeteer} from './puppeteer-browser.js';
import {openWebKit} from './webkit-browser.js';

/** Serialisable data that goes into a page and comes back. */
export type PageData = string | number | boolean | null | undefined | readonly PageData[] | {readonly [key: string]: PageData};

/** Something on a page that a person acts on. */
export interface PageElement {
  click(): Promise<void>;
  /** Types in place of what a field holds. */
  fill(text: string): Promise<void>;
  /** What a field or a progress bar holds. */
  value(): Promise<string | number>;
  /** Chooses the option with that label in a select. */
  choose(label: string): Promise<void>;
  /** Chooses files, by their full paths, in a file input. */
  chooseFiles(...paths: readonly string[]): Promise<void>;
}

/** A page in a browser, the same for all engines. */
export interface BrowserPage {
  readonly engine: EngineName;
  /** Errors of the page so far: uncaught ones and those on the console. Empty in WebKit, which does not tell. */
  readonly errors: readonly string[];
  open(url: string): Promise<void>;
  /** Everything that follows is about the document in a frame, until a page is opened or loaded again. Waits for the frame. */
  enterFrame(selector: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /**
   * The element of that role and accessible name, shadow trees included. Waits for it.
   *
   * @throws {Error} if it does not come within twenty seconds.
   */
  find(role: string, name: string): Promise<PageElement>;
  /** Is there such an element now? */
  has(role: string, name: string): Promise<boolean>;
  /** The first element that matches in the document or any shadow tree, shown or not, for example a file input. Waits for it. */
  select(selector: string): Promise<PageElement>;
  /** Presses a key, for example `Tab` or `Enter`, where the focus is. */
  press(key: string): Promise<void>;
  /** Runs a function in the page. It sees its arguments only. */
  run<Arguments extends readonly PageData[], Result>(
    body: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ): Promise<Result>;
  /** The text that a person can read on the whole page, shadow trees included. */
  text(): Promise<string>;
  /** What axe finds wrong with the page as it is, a line each. */
  accessibilityProblems(): Promise<string[]>;
  /** A PNG of what is in view. */
  screenshot(): Promise<Uint8Array>;
  /** Another window of the same browser, with the same cookies and storage. Both can be seen: of two tabs only one could. */
  newWindow(): Promise<BrowserPage>;
  /** Ends the browser too, with all its tabs. */
  close(): Promise<void>;
}

/** Opens a browser with one page, on which nothing is stored yet. */
export function openPage(engine: Engine): Promise<BrowserPage> {
  return engine.name === 'webkit' ? openWebKit(engine.install) : openPuppeteer(engine);
}

/** The engines to test whole pages in: those that `PORTICO_ENGINES` names and this machine has. */
export async function enginesToTest(): Promise<Engine[]> {
  const {found} = await findEngines(parseEngineNames(process.env['PORTICO_ENGINES']));
  return found;
}
