import type {Message} from '../../../contract/messages.js';
import type {Ticket} from '../../../contract/tickets.js';
import type {Localizer} from '../../../messages/localizer.js';
import {loadCleaner} from '../../../ui/message/cleaner.js';
import {statusText} from '../../../ui/status-badge.js';
import {propertyRows} from '../property-rows.js';
import {printCss} from './print.css.js';

/** What goes on paper. */
export interface PrintContent {
  readonly ticket: Ticket;
  /** All of them, oldest first. */
  readonly messages: readonly Message[];
  readonly words: Localizer;
}

/** When the dialog tells nothing of its end, the document is thrown away then, in milliseconds. */
const KEPT_FOR = 600_000;

/**
 * Prints a ticket by itself: in a document of its own, since the page around it may be cut off at the window's end, or hide
 * half of itself on paper. Resolves when the print dialog has been opened.
 */
export async function printTicket(content: PrintContent): Promise<void> {
  const frame = document.createElement('iframe');
  // Not `display: none`, which some browsers print as an empty page.
  for (const [name, value] of [
    ['position', 'fixed'],
    ['inset', '0'],
    ['inline-size', '0'],
    ['block-size', '0'],
    ['border', '0'],
  ] as const)
    frame.style.setProperty(name, value);
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  const inside = frame.contentWindow;
  if (!inside) return frame.remove();
  await fill(inside, content);
  inside.addEventListener('afterprint', () => setTimeout(() => frame.remove()), {once: true});
  setTimeout(() => frame.remove(), KEPT_FOR);
  inside.focus();
  inside.print();
}

async function fill(inside: Window, {ticket, messages, words}: PrintContent): Promise<void> {
  const page = inside.document;
  const cleaner = await loadCleaner();
  const own = document.documentElement;
  page.documentElement.lang = words.language;
  page.documentElement.dir = own.dir || getComputedStyle(own).direction;
  page.title = [ticket.reference, ticket.subject].filter(Boolean).join(' ');
  const sheet = new (inside as Window & {CSSStyleSheet: typeof CSSStyleSheet}).CSSStyleSheet();
  sheet.replaceSync(printCss);
  page.adoptedStyleSheets = [sheet];

  const add = (to: Element, tag: string, text = '', className = ''): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    if (className) element.className = className;
    to.append(element);
    return element;
  };
  add(page.body, 'h1', ticket.subject || words.t('ticket.noSubject')).dir = 'auto';
  const status = `${words.t('column.status')}: ${statusText(ticket.status, words)}`;
  add(page.body, 'p', [ticket.reference, status].filter(Boolean).join(' · '), 'facts');
  const list = add(page.body, 'dl');
  for (const [label, value] of propertyRows(ticket, words)) {
    const row = add(list, 'div');
    add(row, 'dt', label);
    add(row, 'dd', value).dir = 'auto';
  }
  for (const message of messages) {
    const article = add(page.body, 'article');
    const head = add(article, 'p', '', 'head');
    add(head, 'b', message.author.name || words.t('message.side.system')).dir = 'auto';
    const side = message.author.self ? words.t('person.you') : words.t(`message.side.${message.author.role}`);
    add(head, 'span', [side, words.dateTime(message.sentAt), words.t(`channel.${message.channel}`)].join(' · '));
    const body = add(article, 'div', '', message.html ? 'html' : 'plain');
    body.dir = 'auto';
    if (message.html) body.append(whole(cleaner.clean(message.html)));
    else body.textContent = message.text;
    if (message.attachments.length) {
      const files = message.attachments.map(({name, size}) => `${name} (${words.fileSize(size)})`);
      add(article, 'p', `${words.t('message.attachments')}: ${words.list(files)}`, 'files');
    }
  }
}

/** On paper nothing can be unfolded. */
function whole({fragment, quote}: {readonly fragment: DocumentFragment; readonly quote?: HTMLDetailsElement}): DocumentFragment {
  quote?.replaceWith(...quote.childNodes);
  return fragment;
}
