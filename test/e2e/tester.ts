import type {BrowserPage} from '../support/browser.js';
import {until} from '../support/wait.js';
import {markCalled, markFirstTicket, optionCalled, type Use} from './called.js';
import {sees, seesNoMore} from './steps.js';

/** Pages that have a tab of their own, and how the panel of the demo calls them. */
const pages = {
  Desk: {file: 'desk.html', link: 'Desk'},
  Settings: {file: 'settings.html', link: 'Portal settings'},
} as const;
type PageName = keyof typeof pages;

/** Steps that name no one ticket. */
const anyTicket = /^(?:any|an open) (?:ticket|subject)$/;

/**
 * Somebody who follows `demo/TOUR.md` word by word: a path in it, `_Demo › Anna › Columns_`, is what is pressed one after the
 * other, in the page, on the desk and in the settings, each in a tab of its own.
 */
export class Tester {
  /** The tab that the last path ended in. */
  tab: BrowserPage;
  readonly #site: string;
  readonly #tabs = new Map<PageName, BrowserPage>();

  private constructor(
    readonly page: BrowserPage,
    site: string,
  ) {
    this.tab = page;
    this.#site = site;
  }

  /** Opens the front page, where every line begins. `query` is that of a link, for example `?as=anna`. */
  static async open(page: BrowserPage, site: string, query = ''): Promise<Tester> {
    const tester = new Tester(page, site);
    await page.open(`${site}index.html${query}`);
    await tester.#mark('Demo');
    return tester;
  }

  /** Follows a path of a line. What is changed in the settings is saved at its end. */
  async follow(path: string): Promise<void> {
    const steps = path.split(' › ').map(step => step.trim());
    for (const [at, step] of steps.entries()) {
      try {
        await this.#take(step, steps[at - 1]);
      } catch (error) {
        throw new Error(`"${step}" of "${path}": ${String(error)}`, {cause: error});
      }
    }
    if (steps[0] === 'Settings' && (await this.tab.text()).includes('not saved')) await this.#press('Save settings');
  }

  /** Does one thing, as `follow` would. */
  act(step: string): Promise<void> {
    return this.#take(step);
  }

  see(text: string): Promise<void> {
    return sees(this.tab, text);
  }

  seeNoMore(text: string): Promise<void> {
    return seesNoMore(this.tab, text);
  }

  /** Goes to a tab that is open. */
  goTo(name: PageName | 'Demo'): void {
    this.tab = name === 'Demo' ? this.page : this.#tabs.get(name)!;
  }

  async #take(step: string, before = ''): Promise<void> {
    if (step === 'Desk' || step === 'Settings') return this.#open(step);
    if (step === 'Demo' || step.startsWith('Go to ')) this.tab = this.page;
    if (anyTicket.test(step)) return this.#click(() => until('a ticket', () => this.tab.run(markFirstTicket)));
    const filled = /^(.+) `([^`]+)`$/.exec(step);
    if (filled) return this.#fill(filled[1]!, filled[2]!);
    // "Show: Organization's tickets", or the option after the name of what it is chosen from.
    const chosen = /^([^":]+): (.+)$/.exec(step);
    if (chosen) return this.#choose(chosen[1]!, chosen[2]!);
    if (before && (await this.tab.run(markCalled, before, 'choose')) && (await this.tab.run(optionCalled, step)))
      return this.#choose(before, step);
    await this.#press(step);
  }

  async #open(name: PageName): Promise<void> {
    const {file, link} = pages[name];
    if (!this.#tabs.has(name)) {
      this.tab = this.page;
      await this.#press('Demo');
      await this.#mark(link);
      await this.page.press('Escape');
      this.#tabs.set(name, await this.page.newWindow());
    }
    this.tab = this.#tabs.get(name)!;
    await this.tab.open(`${this.#site}${file}`);
  }

  async #press(words: string): Promise<void> {
    await this.#click(() => this.#mark(words));
  }

  /** Once more, where the page has drawn itself anew in between. */
  async #click(mark: () => Promise<Use>): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      if ((await mark()) === 'open') return;
      try {
        return await (await this.#marked()).click();
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  }

  async #fill(name: string, text: string): Promise<void> {
    await this.#mark(name, 'fill');
    await (await this.#marked()).fill(text);
  }

  async #choose(name: string, words: string): Promise<void> {
    const option = await until(`"${words}" among ${name}`, async () =>
      (await this.tab.run(markCalled, name, 'choose')) ? this.tab.run(optionCalled, words) : null,
    );
    await (await this.#marked()).choose(option);
  }

  #mark(words: string, use?: Use): Promise<Use> {
    return until(`something called "${words}"`, () => this.tab.run(markCalled, words, use));
  }

  #marked() {
    return this.tab.select('[data-tester]');
  }
}
