import type {WorldBuilder} from '../builder.js';
import type {MessageInput, ThreadInput, TicketInput} from '../builder-inputs.js';

/** Who wrote, how many hours after the line before, what, and anything else about the message. */
export type Line = [from: string, hours: number, text: string, rest?: Omit<MessageInput, 'from' | 'at' | 'text'>];

export interface StoryThread extends Omit<ThreadInput, 'ticket' | 'at' | 'messages'> {
  /** Days before the world's date that it began. */
  days: number;
  lines: Line[];
}

/** A ticket as seeds write it down. */
export interface Story extends Omit<TicketInput, 'at' | 'messages' | 'threads' | 'closed' | 'stageChangedAt'> {
  /** Days before the world's date that it was made. */
  days: number;
  /** Its only thread … */
  lines?: Line[];
  /** … or several. */
  threads?: StoryThread[];
  /** Hours from the last message until it was closed. Missing: it is open. */
  closedAfter?: number;
  /** The last message proposes a solution (X8). */
  proposesSolution?: boolean;
}

const hour = 3_600_000;

/** Puts stories into a world whose date is `now` (milliseconds since the epoch). */
export function tell(build: WorldBuilder, now: number, stories: readonly Story[]): void {
  for (const {days, lines, threads = [], closedAfter, proposesSolution, channel, inbox, ...ticket} of stories) {
    const begun = now - days * 24 * hour;
    const told = lines ? [{channel, inbox, days, lines}, ...threads] : threads;
    const dated = told.map(({days, lines, ...thread}) => ({...thread, messages: datedMessages(now - days * 24 * hour, lines)}));
    const last = dated.flatMap(thread => thread.messages).reduce((latest, {at}) => Math.max(latest, Date.parse(at)), begun);
    const record = build.ticket({
      ...ticket,
      at: iso(begun),
      threads: dated,
      closed: closedAfter !== undefined,
      stageChangedAt: closedAfter === undefined ? null : iso(last + closedAfter * hour),
    });
    const newest = Object.values(build.world.messages).findLast(message => !message.internal);
    if (proposesSolution && newest) record.solution = {messageId: newest.id, answer: null};
  }
}

function datedMessages(begun: number, lines: Line[]): (MessageInput & {at: string})[] {
  let time = begun;
  return lines.map(([from, hours, text, rest]) => {
    time += hours * hour;
    return {from, at: iso(time), text, ...rest};
  });
}

function iso(time: number): string {
  return new Date(Math.round(time)).toISOString();
}
