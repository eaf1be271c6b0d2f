import type {Right} from '../../src/contract/primitives.js';
import type {NewRating} from '../../src/contract/satisfaction.js';
import type {Rating} from '../../src/contract/ticket-parts.js';
import type {RatingRecord, TicketRecord} from '../world/world.js';
import {type Customer, isOwn, ticketInSight} from './access.js';
import type {Env} from './env.js';
import {forbidden, invalid} from './refusal.js';
import {isClosed, stateChangedAt} from './stages.js';
import {DAY, instant, isoDate} from './time.js';

/** How long a rating can be changed, in milliseconds from when it was given. */
const CHANGEABLE = 7 * DAY;

/** Most characters of a comment. */
const MAX_COMMENT = 5000;

/** May the customer rate the ticket, or change the rating (X8)? */
export function ratingRight(who: Customer, env: Env, ticket: TicketRecord): Right {
  if (!who.world.settings.satisfaction.enabled) return {allowed: false, reason: 'rating-off'};
  if (!isClosed(who.world, ticket)) return {allowed: false, reason: 'not-closed'};
  if (!isOwn(who.contact, ticket)) return {allowed: false, reason: 'not-participant'};
  const rating = standingRating(ticket);
  const isChangeable = rating?.contactId === who.contact.id && env.now <= changeableUntil(rating);
  return !rating || isChangeable ? {allowed: true} : {allowed: false, reason: 'rated'};
}

/** What the customer gave; what others gave stays with them (X8). */
export function ratingView(who: Customer, {rating}: TicketRecord): Rating | undefined {
  if (rating?.contactId !== who.contact.id) return undefined;
  const {score, comment, ratedAt} = rating;
  return {score, ...(comment !== null && {comment}), ratedAt, changeableUntil: isoDate(changeableUntil(rating))};
}

/** The ticket, if the customer may rate it. Throws `not-found` or `forbidden`. */
export function ticketToRate(who: Customer, env: Env, ticketId: string): TicketRecord {
  const ticket = ticketInSight(who, ticketId);
  const right = ratingRight(who, env, ticket);
  if (!right.allowed) throw forbidden(right.reason);
  return ticket;
}

/** Rates, or changes the rating; the seven days count from the first time. Throws `invalid` for a comment that is too long. */
export function rate(who: Customer, env: Env, ticket: TicketRecord, {score, comment = ''}: NewRating): void {
  if (comment.length > MAX_COMMENT) throw invalid([{field: 'comment', problem: 'too-long', limit: MAX_COMMENT}]);
  const now = isoDate(env.now);
  const ratedAt = standingRating(ticket)?.ratedAt ?? now;
  ticket.rating = {score, comment: comment.trim() || null, contactId: who.contact.id, ratedAt, changedAt: now};
}

/** The rating of the present closing: a ticket that was opened and closed again since can be rated anew. */
function standingRating(ticket: TicketRecord): RatingRecord | undefined {
  const {rating} = ticket;
  const closedAt = stateChangedAt(ticket);
  return rating && closedAt !== null && instant(closedAt) > instant(rating.changedAt) ? undefined : rating;
}

function changeableUntil({ratedAt}: RatingRecord): number {
  return instant(ratedAt) + CHANGEABLE;
}
