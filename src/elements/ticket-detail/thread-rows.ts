import type {Message} from '../../contract/messages.js';

/** A row of the conversation: a message, the day that the messages after it are of, or where the new ones begin. */
export type ThreadRow =
  | {readonly kind: 'message'; readonly key: string; readonly message: Message}
  | {readonly kind: 'day'; readonly key: string; readonly date: string}
  | {readonly kind: 'new'; readonly key: string};

/**
 * The messages with a separator before each day, and a mark before the first that was new when the customer came.
 * @param newSince - ISO date; messages of others after it are new (X7). Undefined: none are.
 */
export function threadRows(messages: readonly Message[], newSince: string | undefined): ThreadRow[] {
  const rows: ThreadRow[] = [];
  const firstNew = newSince === undefined ? undefined : firstNewMessage(messages, Date.parse(newSince));
  let day = '';
  for (const message of messages) {
    const own = new Date(message.sentAt).toDateString();
    if (own !== day) rows.push({kind: 'day', key: `day ${own}`, date: message.sentAt});
    day = own;
    if (message === firstNew) rows.push({kind: 'new', key: 'new'});
    rows.push({kind: 'message', key: `message ${message.id}`, message});
  }
  return rows;
}

/** Of the messages that are loaded; with older ones still to come it may be among those, and then there is no mark yet. */
function firstNewMessage(messages: readonly Message[], since: number): Message | undefined {
  const isNew = (message: Message) => Date.parse(message.sentAt) > since;
  const first = messages.findIndex(isNew);
  return first > 0 ? messages.slice(first).find(message => !message.author.self) : undefined;
}
