import type {TicketColumn} from '../contract/session.js';
import type {TicketQuery} from '../contract/tickets.js';

/** What the list shows: scope, search, filters, order and columns. Days are the reader's own, for example `2026-11-02`. */
export interface ListView {
  readonly scope?: string;
  readonly search?: string;
  readonly status?: readonly string[];
  readonly owner?: readonly string[];
  readonly requester?: readonly string[];
  readonly createdFrom?: string;
  readonly createdTo?: string;
  readonly activityFrom?: string;
  readonly activityTo?: string;
  readonly unread?: 'true';
  readonly waiting?: 'true';
  readonly sort?: TicketColumn;
  readonly order?: 'asc' | 'desc';
  /** Columns to show, in order; without, those of the session. */
  readonly columns?: readonly TicketColumn[];
}

/** Names of what a view holds, in the order of an address. */
type Key = keyof ListView;

const columnNames: Readonly<Record<TicketColumn, true>> = {
  subject: true,
  requester: true,
  createdAt: true,
  owner: true,
  lastActivityAt: true,
  status: true,
};

/** How each part of a view is read from text: the values that mean something, in their order. */
const readers: Readonly<Record<Key, (values: readonly string[]) => unknown>> = {
  scope: first,
  search: first,
  status: unique,
  owner: unique,
  requester: unique,
  createdFrom: day,
  createdTo: day,
  activityFrom: day,
  activityTo: day,
  unread: values => values.find(value => value === 'true'),
  waiting: values => values.find(value => value === 'true'),
  sort: values => values.find(isColumn),
  order: values => values.find(value => value === 'asc' || value === 'desc'),
  columns: values => unique(values).filter(isColumn),
};
const keys = Object.keys(readers) as Key[];

/** Parts of a view that leave tickets out, search aside. */
export const filterKeys = [
  'status',
  'owner',
  'requester',
  'createdFrom',
  'createdTo',
  'activityFrom',
  'activityTo',
  'unread',
  'waiting',
] as const satisfies readonly Key[];
export type FilterKey = (typeof filterKeys)[number];

/** Nothing but the filters, each taken back. */
export const noFilters: Readonly<Record<FilterKey, undefined>> = Object.fromEntries(
  filterKeys.map(key => [key, undefined]),
) as Record<FilterKey, undefined>;

/** Without what says nothing, parts always in the same order, so that equal views have equal texts. */
export function cleanView(view: ListView): ListView {
  return Object.fromEntries(keys.filter(key => !isEmpty(view[key])).map(key => [key, view[key]]));
}

/** A view as the query of an address (X4), for example `search=lamp&status=open`. Empty for the view that needs no words. */
export function writeView(view: ListView): string {
  const parameters = new URLSearchParams();
  const entries = Object.entries<string | readonly string[]>(cleanView(view) as Record<string, string>);
  for (const [key, value] of entries) for (const one of [value].flat()) parameters.append(key, one);
  return parameters.toString();
}

/** The view of an address. What it does not know, or cannot be read, says nothing. */
export function readView(text: string): ListView {
  const parameters = new URLSearchParams(text);
  return cleanView(Object.fromEntries(keys.map(key => [key, readers[key](parameters.getAll(key))])));
}

/** What to ask the backend for a view (R40). */
export function queryOf({columns: _columns, ...view}: ListView): TicketQuery {
  const {status, owner, requester, createdFrom, createdTo, activityFrom, activityTo, ...rest} = view;
  return {
    ...rest,
    ...(status && {status: [...status]}),
    ...(owner && {owner: [...owner]}),
    ...(requester && {requester: [...requester]}),
    ...(createdFrom && {createdFrom: startOfDay(createdFrom)}),
    ...(createdTo && {createdTo: endOfDay(createdTo)}),
    ...(activityFrom && {activityFrom: startOfDay(activityFrom)}),
    ...(activityTo && {activityTo: endOfDay(activityTo)}),
  };
}

function first([value]: readonly string[]): string | undefined {
  return value;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter(Boolean))];
}

function isColumn(value: string): value is TicketColumn {
  return Object.hasOwn(columnNames, value);
}

function day(values: readonly string[]): string | undefined {
  return values.find(value => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)));
}

/** In the reader's time zone. */
function startOfDay(value: string, after = 0): string {
  const [year = 0, month = 1, date = 1] = value.split('-').map(Number);
  return new Date(year, month - 1, date + after).toISOString();
}

function endOfDay(value: string): string {
  return new Date(Date.parse(startOfDay(value, 1)) - 1).toISOString();
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
