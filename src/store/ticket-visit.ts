import type {Ticket} from '../contract/tickets.js';

/** Something that changed while the customer looked, and not by them. */
export type TicketNews =
  | {readonly kind: 'opened' | 'closed'}
  | {readonly kind: 'stage'; readonly label: string}
  | {readonly kind: 'owner'; readonly name: string | undefined};

/** What was new when the customer came to a ticket, and what has changed since (X7). */
export class TicketVisit {
  #isFirstLook = true;
  #newSince: string | undefined;
  #news: readonly TicketNews[] = [];

  /** The customer comes, or comes back. What is known of the ticket counts, else what is loaded first. */
  begin(ticket: Ticket | undefined): void {
    this.#isFirstLook = true;
    this.#news = [];
    if (ticket) this.look(ticket);
  }

  /** Has the customer seen nothing of it yet? */
  get isFirstLook(): boolean {
    return this.#isFirstLook;
  }

  /** The ticket as it was loaded. */
  look(ticket: Ticket): void {
    if (!this.#isFirstLook) return;
    this.#isFirstLook = false;
    this.#newSince = ticket.unread ? ticket.readUpTo : undefined;
  }

  /** Messages of others after this date were new when the customer came; undefined if none were, or if all were. */
  get newSince(): string | undefined {
    return this.#newSince;
  }

  /** Changes by others since the visit began, one of a kind. */
  get news(): readonly TicketNews[] {
    return this.#news;
  }

  /** Somebody else made this of the ticket. */
  compare(before: Ticket, after: Ticket): void {
    const news = differences(before, after);
    const kinds = new Set<string>(news.map(({kind}) => groupOf(kind)));
    this.#news = [...this.#news.filter(({kind}) => !kinds.has(groupOf(kind))), ...news];
  }

  /** What the customer did themselves is no news, and makes old news older. */
  forget(): void {
    this.#news = [];
  }
}

function differences(before: Ticket, after: Ticket): TicketNews[] {
  const news: TicketNews[] = [];
  const {state, stage} = after.status;
  if (state !== before.status.state && state !== 'other') news.push({kind: state === 'closed' ? 'closed' : 'opened'});
  else if (stage && stage.id !== before.status.stage?.id) news.push({kind: 'stage', label: stage.label});
  if (after.owner?.name !== before.owner?.name) news.push({kind: 'owner', name: after.owner?.name});
  return news;
}

/** The later of these takes the earlier one's place. */
function groupOf(kind: TicketNews['kind']): string {
  return kind === 'owner' ? 'owner' : 'status';
}
