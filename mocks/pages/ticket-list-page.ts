import {type} from './act.js';
import {ElementPage, named} from './element-page.js';
import {all, find, pause, textOf, textWithout} from './look.js';

/** `<portico-ticket-list>`. */
export class TicketListPage extends ElementPage {
  protected readonly tag = 'portico-ticket-list';

  /** Headers of the columns, in their order. */
  get columns(): string[] {
    return this.textsOf('header');
  }

  /** The tickets that show: text of each cell by its column's header, without the number and the mark that stand beside subject and status. */
  get rows(): Readonly<Record<string, string>>[] {
    const {columns} = this;
    return this.parts('row').map(row => {
      const cells = all(row, '[part~="cell"]').map(cell =>
        textWithout(find(cell, '[part~="subject"], [part~="status"]') ?? cell, '[aria-hidden="true"]'),
      );
      return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    });
  }

  /** Subjects of the tickets that show. */
  get subjects(): string[] {
    return this.textsOf('subject');
  }

  /** Is there nothing to show? */
  get isEmpty(): boolean {
    return this.has('empty');
  }

  /** The column that the list is sorted by. */
  get sortedBy(): {readonly column: string; readonly direction: 'ascending' | 'descending'} | undefined {
    const header = this.parts('header').find(each => each.ariaSort);
    return header && {column: textOf(header), direction: header.ariaSort as 'ascending' | 'descending'};
  }

  /** The filters in force, in words. */
  get filters(): string[] {
    return this.textsOf('chip');
  }

  /** Searches, as by typing and Enter; an empty text ends it. */
  async search(words: string): Promise<void> {
    const field = await this.seen<HTMLInputElement>('search');
    type(field, words);
    field.form?.requestSubmit();
    await this.#settled();
  }

  /** Sorts by a column, as its header does: again turns the order round. */
  async sortBy(column: string): Promise<void> {
    const header = named(this.parts('header'), column);
    find(header, '[part~="sort"]')?.click();
    await this.#settled();
  }

  /** Ticks or unticks a choice of the filters, for example "Closed". */
  async filter(choice: string): Promise<void> {
    const button = await this.seen('filter');
    if (button.ariaExpanded !== 'true') button.click();
    await this.seen('option');
    named(this.parts('option'), choice).click();
    await this.#settled();
  }

  /** Takes all filters back. */
  async clearFilters(): Promise<void> {
    await this.press('clear');
    await this.#settled();
  }

  /** Loads the next tickets below those that show. */
  async more(): Promise<void> {
    const before = this.subjects.length;
    await this.press('more');
    await this.until('more tickets', () => this.subjects.length > before || this.problems.length > 0);
  }

  /** Opens the first ticket with this subject. */
  async open(subject: string): Promise<void> {
    await this.ready();
    named(this.parts('subject'), subject).click();
    await pause(0);
  }

  async #settled(): Promise<void> {
    await pause(0);
    await this.until('the list to be up to date', () => !this.has('stale') && !this.has('loading'));
  }
}
