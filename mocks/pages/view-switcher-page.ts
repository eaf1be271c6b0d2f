import {choose} from './act.js';
import {ElementPage} from './element-page.js';
import {pause} from './look.js';

/** `<portico-view-switcher>`. */
export class ViewSwitcherPage extends ElementPage {
  protected readonly tag = 'portico-view-switcher';

  /** The views that can be chosen; none where there is only one. */
  get views(): string[] {
    return this.#options.map(({label}) => label);
  }

  /** The view that shows. */
  get current(): string | undefined {
    return this.#options.find(({selected}) => selected)?.label;
  }

  /** Chooses a view. */
  async show(view: string): Promise<void> {
    const menu = await this.seen<HTMLSelectElement>('menu');
    const option = this.#options.find(({label}) => label === view);
    if (!option) throw new Error(`There is no view "${view}"; there is ${this.views.join(', ')}.`);
    choose(menu, option.value);
    await pause(0);
  }

  protected override get isReady(): boolean {
    return this.part('menu') !== undefined || this.has('single');
  }

  get #options(): {readonly label: string; readonly value: string; readonly selected: boolean}[] {
    const options = [...(this.part<HTMLSelectElement>('menu')?.options ?? [])];
    return options.map(({text, value, selected}) => ({label: text.trim(), value, selected}));
  }
}
