import {render} from 'lit';
import type {TicketSummary} from '../../contract/tickets.js';
import type {RowTexts} from './row-texts.js';
import type {SubjectCell} from './subject.templates.js';

type Text = (ticket: TicketSummary, context: SubjectCell, texts: RowTexts) => unknown;

/** What `data-ticket` can ask for, as the table would say it; nothing where the ticket has none of it. */
export const rowFields: Readonly<Record<string, Text>> = {
  subject: ({subject}, {words, search}, {marked}) => (subject ? marked(subject, search) : words.t('ticket.noSubject')),
  reference: ({reference}) => reference,
  status: ({status}, {words}, {statusText}) => statusText(status, words),
  requester: ({requester}, {words}, {personName}) => personName(requester, words),
  owner: ({owner}, {words}, {personName}) => personName(owner, words),
  company: ({company}) => company?.name,
  createdAt: ({createdAt}, {words}) => words.date(createdAt),
  lastActivityAt: ({lastActivityAt}, {words}) => words.capital(words.relative(lastActivityAt)),
  snippet: ({snippet}, _context, {pieces}) => snippet && pieces(snippet.text, snippet.matches),
  unread: ({unread}, {words}) => unread && words.t('list.unread'),
  waitingForCustomer: ({waitingForCustomer}, {words}) => waitingForCustomer && words.t('filter.waiting'),
};

/** A row that looks as the page wants: its own elements, with what a ticket says put into them. */
export class OwnRow {
  /** What the row consists of. Empty once it is in the document. */
  readonly content = document.createDocumentFragment();
  readonly #texts: RowTexts;
  readonly #fields: HTMLElement[];
  readonly #links: HTMLElement[];
  #shown!: {readonly ticket: TicketSummary; readonly context: SubjectCell};

  constructor(pattern: Element, texts: RowTexts) {
    this.#texts = texts;
    // Frameworks that make a <template> by script put what it holds beside its content.
    const inert = pattern instanceof HTMLTemplateElement && pattern.content.hasChildNodes();
    this.content.append(...document.importNode(inert ? pattern.content : pattern, true).childNodes);
    this.#fields = [...this.content.querySelectorAll<HTMLElement>('[data-ticket]')];
    this.#links = [...this.content.querySelectorAll<HTMLElement>('[data-ticket-open]')];
    for (const field of this.#fields) if (rowFields[nameOf(field)]) prepareField(field);
    for (const link of this.#links) {
      link.addEventListener('click', this.#follow);
      link.addEventListener('keydown', press);
    }
  }

  show(ticket: TicketSummary, context: SubjectCell): void {
    this.#shown = {ticket, context};
    for (const field of this.#fields) {
      const text = rowFields[nameOf(field)];
      // An element of the page's own makes of the ticket what it likes.
      if (!nameOf(field)) Object.assign(field, {ticket});
      else if (text) fill(field, text(ticket, context, this.#texts) || '', timeOf(field, ticket), context);
    }
    for (const link of this.#links) lead(link, context.href(ticket));
  }

  readonly #follow = (event: MouseEvent) => {
    const {ticket, context} = this.#shown;
    if (this.#texts.isPlainClick(event) || !(event.currentTarget as HTMLElement).hasAttribute('href'))
      context.onSelect(event, ticket);
  };
}

function nameOf(field: HTMLElement): string {
  return field.dataset['ticket'] ?? '';
}

/** What stands there is a sample. People write in any direction. */
function prepareField(field: HTMLElement): void {
  field.replaceChildren();
  if (!field.hasAttribute('dir')) field.dir = 'auto';
}

function timeOf(field: HTMLElement, ticket: TicketSummary): string | undefined {
  const name = nameOf(field);
  return name === 'createdAt' || name === 'lastActivityAt' ? ticket[name] : undefined;
}

function fill(field: HTMLElement, text: unknown, time: string | undefined, {words}: SubjectCell): void {
  field.hidden = text === '';
  render(text, field);
  if (time === undefined) return;
  field.title = words.dateTime(time);
  if (field instanceof HTMLTimeElement) field.dateTime = time;
}

/** A link where the ticket has an address; an `<a>` without one acts as the button that it is. */
function lead(link: HTMLElement, href: string | undefined): void {
  if (!(link instanceof HTMLAnchorElement)) return;
  if (href !== undefined) link.href = href;
  else Object.assign(link, {role: 'button', tabIndex: 0});
}

/** Keys of a button (WAI-ARIA) for an `<a>` that is none to the browser. */
function press(event: KeyboardEvent): void {
  const link = event.currentTarget as HTMLElement;
  if (link.role !== 'button' || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  link.click();
}
