import {addFiles, choose, type} from './act.js';
import {ElementPage, named} from './element-page.js';
import {all, find, pause, textOf} from './look.js';

/** What is filled in: text, the words of one choice or of several, yes or no, files. */
export type Filling = string | boolean | readonly string[] | readonly File[];

/** `<portico-support-form>`. */
export class SupportFormPage extends ElementPage {
  protected readonly tag = 'portico-support-form';

  /** Labels of the fields that show. */
  get labels(): string[] {
    return this.parts('field').map(labelOf);
  }

  /** What is wrong, by the field's label. */
  get errors(): Readonly<Record<string, string>> {
    const wrong = this.parts('field').flatMap(field => {
      const error = find(field, '[part~="error"]');
      return error ? [[labelOf(field), textOf(error)] as const] : [];
    });
    return Object.fromEntries(wrong);
  }

  /** What is said after the ticket was filed; empty before. */
  get confirmation(): string {
    const said = this.part('confirmation');
    return said ? textOf(said) : '';
  }

  /** Fills in one field, found by its label or how that begins. Throws if there is no such field or choice. */
  async fill(label: string, value: Filling): Promise<void> {
    await this.seen('field');
    const fields = this.parts('field');
    const exact = fields.find(field => labelOf(field) === label);
    // What follows the label may say that the field is optional.
    put(exact ?? named(fields, label, field => (labelOf(field).startsWith(`${label} `) ? label : labelOf(field))), value);
    await pause(0);
  }

  /** Sends the form, and waits for `confirmation`, for `errors` or for a message in `notices`. */
  async submit(): Promise<void> {
    await this.press('submit');
    const isBusy = (): boolean => this.part('submit')?.ariaDisabled === 'true';
    const outcome = (): boolean => ['confirmation', 'summary', 'notice'].some(part => this.part(part) !== undefined);
    await this.until('the form to be through', () => !isBusy() && outcome());
  }
}

function labelOf(field: Element): string {
  const label = find(field, '[part~="label"]');
  return label ? textOf(label) : '';
}

function put(field: HTMLElement, value: Filling): void {
  const input = find<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(field, '[part~="input"], input')!;
  if (input instanceof HTMLSelectElement) choose(input, named([...input.options], wordsOf(value)).value);
  else if (input.type === 'file') addFiles(input as HTMLInputElement, ...(value as readonly File[]));
  else if (input.type !== 'checkbox') type(input, wordsOf(value));
  else if (typeof value === 'boolean') tick(input as HTMLInputElement, value);
  else {
    const choices = all(field, 'label');
    const wanted = (value as readonly string[]).map(choice => named(choices, choice));
    for (const choice of choices) tick(find<HTMLInputElement>(choice, 'input')!, wanted.includes(choice));
  }
}

function wordsOf(value: Filling): string {
  if (typeof value !== 'object') return String(value);
  return value.map(each => (typeof each === 'string' ? each : each.name)).join();
}

function tick(box: HTMLInputElement, on: boolean): void {
  if (box.checked !== on) box.click();
}
