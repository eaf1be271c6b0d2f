import type {SupportForm} from '../world/settings.js';
import type {Inbox, ThreadRecord, TicketRecord, World} from '../world/world.js';
import type {Env} from './env.js';
import {compareText} from './order.js';
import {openThread} from './posting.js';
import {find} from './tables.js';
import {originalThread, threadsOf} from './threads.js';
import {compareDates} from './time.js';

/** An inbox that is still there. */
export function liveInbox(world: World, inboxId: string | null | undefined): Inbox | undefined {
  const inbox = find(world.inboxes, inboxId);
  return inbox?.removed ? undefined : inbox;
}

/** Where a form's tickets go (R26): its own inbox, or the default inbox if that was removed since. */
export function inboxOfForm(world: World, form: SupportForm): Inbox | undefined {
  return liveInbox(world, form.inboxId) ?? liveInbox(world, world.settings.defaultInboxId);
}

/** Where a reply would go (R25): the thread it continues, if any, and the inbox; undefined if there is no inbox to go to. */
export function routeOfReply(world: World, ticket: TicketRecord): {thread: ThreadRecord | undefined; inbox: Inbox} | undefined {
  const thread = originalThread(world, ticket) ?? threadsOf(world, ticket).toSorted(byAge)[0];
  const inbox = liveInbox(world, thread?.inboxId) ?? liveInbox(world, world.settings.defaultInboxId);
  return inbox && {thread, inbox};
}

/** The thread that takes a reply (R25); opened if the ticket has none, moved if its inbox was removed since. */
export function threadForReply(
  world: World,
  env: Env,
  ticket: TicketRecord,
  route: NonNullable<ReturnType<typeof routeOfReply>>,
): ThreadRecord {
  const thread = route.thread ?? openThread(world, env, route.inbox, ticket);
  thread.inboxId = route.inbox.id;
  return thread;
}

function byAge(a: ThreadRecord, b: ThreadRecord): number {
  return compareDates(a.createdAt, b.createdAt) || compareText(a.id, b.id);
}
