import {readView, writeView, type ListView} from './list-view.js';

/** Pages of the portal that need nobody signed in. */
export const accountPages = ['sign-in', 'register', 'forgot-password', 'set-password', 'reset-password'] as const;
export type AccountPage = (typeof accountPages)[number];

/** A page of the portal. */
export type Route =
  /** `view` is what the list shows; without one, all of it in its own order. */
  | {readonly page: 'list'; readonly view?: ListView}
  | {readonly page: 'ticket'; readonly ticketId: string}
  | {readonly page: 'form'}
  /** `token` is that of a mailed link: it is taken out of the address at once. */
  | {readonly page: AccountPage; readonly token?: string};

/** The path of a page, for example `/tickets/42`. Tokens never go back into one. */
export function pathOf(route: Route): string {
  if (route.page === 'list') {
    const view = writeView(route.view ?? {});
    return view ? `/tickets?${view}` : '/tickets';
  }
  if (route.page === 'ticket') return `/tickets/${encodeURIComponent(route.ticketId)}`;
  if (route.page === 'form') return '/new';
  return `/${route.page}`;
}

/** The page of a path; undefined if there is none, for whoever made the link to hear of it. */
export function routeOf(path: string): Route | undefined {
  const [pathname = '', search = ''] = path.split('?', 2);
  const [first = '', second, ...rest] = pathname.split('/').filter(Boolean);
  if (rest.length) return undefined;
  if (first === '' || (first === 'tickets' && second === undefined)) return listRoute(search);
  if (first === 'tickets' && second) return {page: 'ticket', ticketId: decode(second)};
  if (second !== undefined) return undefined;
  if (first === 'new') return {page: 'form'};
  const page = accountPages.find(one => one === first);
  if (!page) return undefined;
  const token = new URLSearchParams(search).get('token');
  return token ? {page, token} : {page};
}

function listRoute(search: string): Route {
  const view = readView(search);
  return Object.keys(view).length ? {page: 'list', view} : {page: 'list'};
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
