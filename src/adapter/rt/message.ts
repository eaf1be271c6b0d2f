import type {Attachment, Message} from '../../contract/messages.js';
import type {RtOptions} from './options.js';
import {toPerson} from './person.js';
import type {RtIdentity, RtPart, RtTransaction} from './shapes.js';

/** Kinds of transaction that are messages. Internal comments have another, which is never asked for. */
const messageTypes: readonly string[] = ['Create', 'Correspond'];

/** Is this part of a ticket's history a message? */
export function isMessage({Type}: RtTransaction): boolean {
  return messageTypes.includes(Type);
}

/** A message with its texts and files. */
export function toMessage({id, Creator, Created, Parts = []}: RtTransaction, identity: RtIdentity, options: RtOptions): Message {
  const text = (type: string) => Parts.find(part => !part.Filename && typeOf(part) === type);
  const [plain, html] = [text('text/plain'), text('text/html')];
  const markup = html?.Content ?? undefined;
  return {
    id,
    author: toPerson(Creator, identity, options),
    channel: 'other',
    sentAt: Created,
    text: (plain?.Content ?? (markup === undefined ? '' : textOfHtml(markup))).replaceAll('\r\n', '\n'),
    ...(markup !== undefined && {html: markup}),
    attachments: Parts.filter(part => part !== plain && part !== html && isFile(part)).map(toAttachment),
  };
}

function toAttachment(part: RtPart): Attachment {
  return {
    id: part.id,
    // Pictures inside mails often have no name.
    name: part.Filename || `file-${part.id}`,
    size: Number(part.ContentLength ?? 0),
    type: typeOf(part) || 'application/octet-stream',
  };
}

function isFile(part: RtPart): boolean {
  const type = typeOf(part);
  if (type.startsWith('multipart/')) return false;
  return Boolean(part.Filename) || !type.startsWith('text/');
}

function typeOf({ContentType}: RtPart): string {
  const [type = ''] = ContentType?.split(';') ?? [];
  return type.trim().toLowerCase();
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'"};

/** Words of a message that came as HTML alone, for where no HTML is shown. Never shown as HTML itself. */
function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (all, name: string) => entities[name.toLowerCase()] ?? all)
    .trim();
}
