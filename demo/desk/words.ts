import type {MessageChannel, MessageRecord, World} from '../../mocks/testing.js';

const channels: Readonly<Record<MessageChannel, string>> = {
  chat: 'Chat',
  messenger: 'Messenger',
  form: 'Form',
  email: 'Email',
  portal: 'Portal',
  'call-note': 'Call',
  sms: 'SMS',
};

export function channelName(channel: MessageChannel): string {
  return channels[channel];
}

/** Who wrote a message, as the desk calls them. */
export function authorName(world: World, {author}: Pick<MessageRecord, 'author'>): string {
  if (author.kind === 'system') return 'Unknown sender';
  const person = author.kind === 'agent' ? world.agents[author.id] : world.contacts[author.id];
  return person?.name ?? author.id;
}

/** A time of today, else a day; for lists. */
export function shortTime(iso: string, now: number): string {
  const date = new Date(iso);
  const sameDay = date.toDateString() === new Date(now).toDateString();
  if (sameDay) return date.toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString('en-GB', {day: 'numeric', month: 'short', ...(!sameYear && {year: 'numeric'})});
}

/** Day and time, for messages. */
export function fullTime(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'});
}

/** A property's name or value in words: `serial_number` is "Serial number". */
export function inWords(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return /^[a-z]+(_[a-z]+)*$/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1).replaceAll('_', ' ') : text;
}
