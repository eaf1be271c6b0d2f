import type {MailToken, World} from '../world/world.js';
import {portalUrl} from './settings.js';

/** Where a request came to, and where the customer wants to come back to. */
export interface ReturnAddress {
  /** Address of the backend, as it was asked. */
  readonly requestUrl: string;
  readonly returnTo?: string;
}

const views: Record<MailToken['purpose'], string> = {
  register: 'set-password',
  reset: 'reset-password',
  'sign-in': 'sign-in',
};

/** The link of a mail: a page, and the view of the portal in it. The token is in the fragment, which is sent to no server. */
export function mailLink(
  world: World,
  address: ReturnAddress,
  view: {purpose: MailToken['purpose']; token: string} | null,
): string {
  const page = pageOf(world, address);
  const hash = view ? `${views[view.purpose]}?token=${encodeURIComponent(view.token)}` : 'sign-in';
  return `${page}#/portico/${hash}`;
}

/**
 * The page to come back to: `returnTo`, if it is on the portal's own origin or on the backend's site; else the portal's
 * address. Whoever asks is not trusted to name another site, its `Origin` header included: the link has a secret in it, and
 * any page may ask for a mail to any address.
 */
export function pageOf(world: World, {requestUrl, returnTo}: ReturnAddress): string {
  const own = portalUrl(world.settings);
  const fallback = own ?? new URL('/', requestUrl).href;
  const wanted = returnTo === undefined || !URL.canParse(returnTo, requestUrl) ? undefined : new URL(returnTo, requestUrl);
  if (!wanted || !/^https?:$/.test(wanted.protocol) || wanted.username !== '') return fallback;
  const isOwn = own !== null && wanted.origin === new URL(own).origin;
  return isOwn || isSameSite(wanted.href, requestUrl) ? `${wanted.origin}${wanted.pathname}${wanted.search}` : fallback;
}

/** Same scheme and host name; ports do not matter to what browsers call a site. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return a.protocol === b.protocol && a.hostname === b.hostname;
}
