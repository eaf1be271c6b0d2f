import {all, eventually, find, textOf} from '../../support/page/look.js';

const clickable = 'button, a, summary, [role="button"], [role="menuitem"], [role="option"], label';

/** What a person does on a screen. Everything waits for what it acts on. */
export class Hands {
  /** Activates what reads or is named so. */
  async click(name: string): Promise<void> {
    (await this.#named(name)).click();
  }

  /** Types in place of what a field holds. */
  async type(selector: string, text: string): Promise<void> {
    const field = await this.see<HTMLInputElement | HTMLTextAreaElement>(selector);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }

  /** Chooses by the option's label. */
  async choose(selector: string, label: string): Promise<void> {
    const menu = await this.see<HTMLSelectElement>(selector);
    const option = await eventually(`option ${label}`, () => [...menu.options].find(({text}) => text.trim() === label));
    menu.value = option.value;
    menu.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    menu.dispatchEvent(new Event('change', {bubbles: true}));
  }

  /** Puts files of these names and sizes into a file field. */
  async attach(selector: string, ...files: File[]): Promise<void> {
    const field = await this.see<HTMLInputElement>(selector);
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', {bubbles: true}));
  }

  /** The first element that matches, through shadow roots. */
  see<Found extends HTMLElement = HTMLElement>(selector: string): Promise<Found> {
    return eventually(selector, () => find<Found>(document.body, selector));
  }

  #named(name: string): Promise<HTMLElement> {
    return eventually(name, () =>
      all(document.body, clickable).find(element => (element.getAttribute('aria-label') ?? textOf(element)) === name),
    );
  }
}
