import type {MessageRecord, ThreadRecord, TicketRecord, World} from '../world/world.js';
import {type Hidden, messagesOf, originalThread, threadsOf, whyHidden} from './threads.js';

/**
 * Why customers see a thread: it is the original, or all threads show. Why not: an older one is the original, or it has no
 * message to show (R6).
 */
export type ThreadReason = 'original' | 'all-threads' | 'not-the-original' | 'nothing-to-show';

/** A message as the card shows it. */
export interface CardMessage {
  readonly message: MessageRecord;
  readonly shown: boolean;
  /** Why not; `thread` if only its thread is what hides it. */
  readonly hiddenBy?: Hidden | 'thread';
  /** The rule that decides. */
  readonly rule: 'R3' | 'R4' | 'R6' | 'R7';
}

/** A thread as the card shows it. */
export interface CardThread {
  readonly thread: ThreadRecord;
  readonly shown: boolean;
  readonly reason: ThreadReason;
  readonly messages: readonly CardMessage[];
}

const ruleOf = {internal: 'R7', channel: 'R3', address: 'R4', thread: 'R6'} as const;

/** The Conversations card of a ticket (R90): its threads, which of them customers see, and why. */
export function conversationsCard(world: World, ticket: TicketRecord): CardThread[] {
  const original = originalThread(world, ticket);
  return threadsOf(world, ticket).map(thread => {
    const messages = messagesOf(world, thread);
    const hasAny = messages.some(message => whyHidden(world, message) === undefined);
    const reason = reasonOf(world, thread, original, hasAny);
    const shown = reason === 'original' || reason === 'all-threads';
    return {thread, shown, reason, messages: messages.map(message => cardMessage(world, message, shown))};
  });
}

function reasonOf(world: World, thread: ThreadRecord, original: ThreadRecord | undefined, hasAny: boolean): ThreadReason {
  if (!hasAny) return 'nothing-to-show';
  if (thread === original) return 'original';
  return world.settings.threads === 'all' ? 'all-threads' : 'not-the-original';
}

function cardMessage(world: World, message: MessageRecord, threadShows: boolean): CardMessage {
  const hiddenBy = whyHidden(world, message) ?? (threadShows ? undefined : 'thread');
  if (hiddenBy === undefined) return {message, shown: true, rule: 'R3'};
  return {message, shown: false, hiddenBy, rule: ruleOf[hiddenBy]};
}
