import {PortalError} from '../../contract/error.js';
import type {TicketQuery} from '../../contract/tickets.js';
import {innerFields, type RtOptions} from './options.js';
import {mine} from './session.js';
import type {RtIdentity} from './shapes.js';

/** The custom field that holds the last public activity, in TicketSQL. */
export const activityField = `CF.{${innerFields.activity}}`;

/** A value in TicketSQL. */
export function quoted(value: string): string {
  return `'${value.replace(/['\\]/g, '\\$&')}'`;
}

/** A point in time as RT reads it, in UTC: with an offset it would take the date alone. */
export function rtTime(date: string): string {
  return new Date(date).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * The list's question in TicketSQL.
 *
 * @throws PortalError `not-found` for a view that the customer does not have.
 */
export function ticketSql(query: TicketQuery, identity: RtIdentity, options: RtOptions): string {
  const {search = '', status = [], owner = [], requester = []} = query;
  const conditions = [
    scopeSql(query.scope, identity),
    ...search
      .split(/\s+/)
      .filter(Boolean)
      .map(word => `Subject LIKE ${quoted(word)}`),
    anyOf(status, value => statusSql(value, options)),
    anyOf(owner, name => `Owner.RealName = ${quoted(name)}`),
    anyOf(requester, name => `Requestor.RealName = ${quoted(name)}`),
    bound('Created', '>=', query.createdFrom),
    bound('Created', '<=', query.createdTo),
    bound(activityField, '>=', query.activityFrom),
    bound(activityField, '<=', query.activityTo),
  ];
  return conditions.filter(condition => condition !== undefined).join(' AND ');
}

/** All tickets in sight: the customer's own, and those of the companies. */
export function inSightSql({groups}: RtIdentity): string {
  return anyOf([mine, ...groups.map(({id}) => id)], id => scopeSql(id, {groups})) ?? '';
}

function scopeSql(scope: string | undefined, {groups}: Pick<RtIdentity, 'groups'>): string {
  if (scope === undefined || scope === mine) return `Requestor.id = '__CurrentUser__'`;
  const group = groups.find(({id}) => id === scope);
  if (!group) throw new PortalError('not-found', 'RT: no such view', {status: 404});
  return `WatcherGroup = ${quoted(group.name)}`;
}

function statusSql(value: string, {statuses, statusDisplay}: RtOptions): string {
  const {open, closed} = statuses;
  const these = statusDisplay === 'open-closed' ? (value === 'open' ? open : value === 'closed' ? closed : []) : [value];
  return anyOf(these, status => `Status = ${quoted(status)}`) ?? `id = '0'`;
}

function bound(field: string, operator: string, date: string | undefined): string | undefined {
  return date === undefined ? undefined : `${field} ${operator} ${quoted(rtTime(date))}`;
}

function anyOf<Value>(values: readonly Value[], toSql: (value: Value) => string): string | undefined {
  return values.length === 0 ? undefined : `( ${values.map(toSql).join(' OR ')} )`;
}
