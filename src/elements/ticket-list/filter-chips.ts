import type {Localizer} from '../../messages/localizer.js';
import type {MessageKey} from '../../messages/messages.js';
import {filterKeys, type ListView} from '../../store/list-view.js';
import type {TicketListData} from '../../store/ticket-list-store.js';
import {statusText} from '../../ui/status-badge.js';

/** One filter in force, and what takes it back. */
export interface FilterChip {
  readonly label: string;
  readonly without: Partial<ListView>;
}

/** Does the list show less than all? */
export function isNarrowed(view: ListView): boolean {
  return view.search !== undefined || filterKeys.some(key => view[key] !== undefined);
}

/** The filters in force, in the words of the list. */
export function filterChips(view: ListView, data: TicketListData | undefined, words: Localizer): FilterChip[] {
  const values = (key: 'status' | 'owner' | 'requester', show = (value: string) => value) =>
    (view[key] ?? []).map(value => ({
      label: words.t('filter.is', {column: words.t(`column.${key}`), value: show(value)}),
      without: {[key]: view[key]?.filter(other => other !== value)},
    }));
  const day = (key: 'createdFrom' | 'createdTo' | 'activityFrom' | 'activityTo', text: MessageKey, column: MessageKey) =>
    view[key]
      ? [{label: words.t(text, {column: words.t(column), date: words.date(noonOf(view[key]))}), without: {[key]: undefined}}]
      : [];
  const mark = (key: 'unread' | 'waiting', text: MessageKey) =>
    view[key] ? [{label: words.t(text), without: {[key]: undefined}}] : [];
  const statusOf = (value: string) => {
    const option = data?.statuses.find(status => status.value === value);
    return option ? statusText(option, words) : value === 'open' || value === 'closed' ? words.t(`status.${value}`) : value;
  };
  return [
    ...values('status', statusOf),
    ...mark('unread', 'filter.unread'),
    ...mark('waiting', 'filter.waiting'),
    ...values('owner'),
    ...values('requester'),
    ...day('createdFrom', 'filter.since', 'column.createdAt'),
    ...day('createdTo', 'filter.until', 'column.createdAt'),
    ...day('activityFrom', 'filter.since', 'column.lastActivityAt'),
    ...day('activityTo', 'filter.until', 'column.lastActivityAt'),
  ];
}

/** A day as a time that is on that day in every time zone that people live in. */
function noonOf(day: string | undefined): string {
  return `${day}T12:00:00`;
}
