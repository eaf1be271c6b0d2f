import type {Message} from '../../contract/messages.js';

/** A row of the conversation: a message, the day that the messages after it are of, or where the new ones begin. */
export type ThreadRow = MessageRow | MarkRow;

export interface MessageRow {
  readonly kind: 'message';
  readonly key: string;
  readonly message: Message;
  /** Does its author go on, soon after the message before it? */
  readonly continues: boolean;
  /** Did it come by the same channel as the message before it? */
  readonly sameChannel: boolean;
}

type MarkRow = {readonly kind: 'day'; readonly key: string; readonly date: string} | {readonly kind: 'new'; readonly key: string};

/** Milliseconds within which messages of one author read as one. */
const TOGETHER = 10 * 60_000;

/**
 * The messages with a separator before each day, and a mark before the first that was new when the customer came.
 * @param newSince - ISO date; messages of others after it are new (X7). Undefined: none are.
 */
export function threadRows(messages: readonly Message[], newSince: string | undefined): ThreadRow[] {
  const rows: ThreadRow[] = [];
  const firstNew = newSince === undefined ? undefined : firstNewMessage(messages, Date.parse(newSince));
  let day = '';
  let before: Message | undefined;
  for (const message of messages) {
    const own = new Date(message.sentAt).toDateString();
    if (own !== day) rows.push({kind: 'day', key: `day ${own}`, date: message.sentAt});
    day = own;
    if (message === firstNew) rows.push({kind: 'new', key: 'new'});
    const continues = rows.at(-1)?.kind === 'message' && goesOn(before, message);
    rows.push({
      kind: 'message',
      key: `message ${message.id}`,
      message,
      continues,
      sameChannel: message.channel === before?.channel,
    });
    before = message;
  }
  return rows;
}

function goesOn(before: Message | undefined, {author, sentAt}: Message): boolean {
  if (!before) return false;
  const {name, role, self} = before.author;
  const isSame = name === author.name && role === author.role && self === author.self;
  return isSame && Date.parse(sentAt) - Date.parse(before.sentAt) < TOGETHER;
}

/** Of the messages that are loaded; with older ones still to come it may be among those, and then there is no mark yet. */
function firstNewMessage(messages: readonly Message[], since: number): Message | undefined {
  const isNew = (message: Message) => Date.parse(message.sentAt) > since;
  const first = messages.findIndex(isNew);
  return first > 0 ? messages.slice(first).find(message => !message.author.self) : undefined;
}
