import {type} from './act.js';
import {ElementPage, named} from './element-page.js';
import {find, pause, textOf, textWithout} from './look.js';

/** `<portico-participants>`. */
export class ParticipantsPage extends ElementPage {
  protected readonly tag = 'portico-participants';

  /** Names of who takes part. */
  get people(): string[] {
    return this.parts('person').map(nameOf);
  }

  /** Can the customer add somebody? */
  get isEditable(): boolean {
    return this.part('offer') !== undefined || this.part('email') !== undefined;
  }

  /** Why somebody was not added; empty if nothing is wrong. */
  get problem(): string {
    const error = this.part('error');
    return error ? textOf(error) : '';
  }

  /** Adds somebody by email address, and waits for that, or for `problem`. */
  async add(email: string): Promise<void> {
    if (!this.part('email')) await this.press('offer');
    type(await this.seen<HTMLInputElement>('email'), email);
    await this.press('add');
    await this.#done();
  }

  /** Removes somebody by name. */
  async remove(name: string): Promise<void> {
    const person = named(this.parts('person'), name, nameOf);
    const button = find(person, '[part~="remove"]');
    if (!button) throw new Error(`"${name}" cannot be removed.`);
    button.click();
    await pause(0);
    await this.until(`${name} to be gone`, () => !person.isConnected || !this.people.includes(name) || this.notices.length > 0);
  }

  protected override get isReady(): boolean {
    return this.part('list') !== undefined;
  }

  async #done(): Promise<void> {
    const isThrough = (): boolean => this.part('add')?.ariaDisabled !== 'true';
    const isEmptied = (): boolean => this.part<HTMLInputElement>('email')?.value === '';
    await this.until('somebody to be added', () => isThrough() && (isEmptied() || this.problem || this.notices.length > 0));
  }
}

function nameOf(person: Element): string {
  return textWithout(person, '[part~="remove"]');
}
