import {ElementPage} from './element-page.js';
import {all, find, textOf} from './look.js';
import {ParticipantsPage} from './participants-page.js';
import {ReplyPage} from './reply-page.js';

/** One message as it reads. */
export interface MessageOnPage {
  readonly author: string;
  readonly text: string;
  /** Names of its files. */
  readonly files: readonly string[];
}

/** `<portico-ticket-detail>`. */
export class TicketDetailPage extends ElementPage {
  protected readonly tag = 'portico-ticket-detail';

  get subject(): string {
    return this.#textOf('subject');
  }

  /** The word for its status, for example "Open". */
  get status(): string {
    return this.#textOf('status');
  }

  get isClosed(): boolean {
    return this.has('closed');
  }

  /** Can the customer close it? */
  get isClosable(): boolean {
    return this.part('close') !== undefined;
  }

  /** What is known of the ticket, by label. */
  get properties(): Readonly<Record<string, string>> {
    const list = this.part('properties');
    const terms = list ? all(list, 'dt') : [];
    return Object.fromEntries(terms.map(term => [textOf(term), textOf(term.nextElementSibling ?? term)]));
  }

  /** The conversation, oldest first. */
  get messages(): MessageOnPage[] {
    return all(this.element, 'portico-message').map(message => ({
      author: textPart(message, 'author'),
      text: textPart(message, 'body'),
      files: all(message, 'portico-attachment').map(file => textPart(file, 'name')),
    }));
  }

  /** The field below the conversation. */
  get reply(): ReplyPage {
    return new ReplyPage(this.element);
  }

  get participants(): ParticipantsPage {
    return new ParticipantsPage(this.element);
  }

  /** Closes the ticket, and says yes to the question. Waits for that, or for a message why not. */
  async close(): Promise<void> {
    await this.press('close');
    const question = await this.seen('confirm');
    find(question, '[part~="close"]')?.click();
    await this.until('the ticket to be closed', () => this.isClosed || this.problems.length > 0);
  }

  /** Opens it again. */
  async reopen(): Promise<void> {
    await this.press('reopen');
    await this.until('the ticket to be open', () => !this.isClosed || this.problems.length > 0);
  }

  /** Loads older messages. */
  async older(): Promise<void> {
    const before = this.messages.length;
    await this.press('older');
    await this.until('older messages', () => this.messages.length > before || this.problems.length > 0);
  }

  /** Goes back to the list. */
  back(): Promise<void> {
    return this.press('back');
  }

  #textOf(part: string): string {
    return textPart(this.element, part);
  }
}

function textPart(root: Element, part: string): string {
  const found = find(root, `[part~="${part}"]`);
  return found ? textOf(found) : '';
}
