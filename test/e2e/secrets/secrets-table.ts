import {defineTable} from '../../support/evidence/table.js';

/** Where a script of the page can look, and what others are sent. */
export const places = [
  'localStorage',
  'sessionStorage',
  'databases and caches',
  'cookies that scripts can read',
  'markup: attributes and texts',
  'addresses and history',
  'addresses asked for',
  'events of the elements',
  'console',
  'uncaught errors',
  'messages to other tabs',
  'Referer at another origin',
  'addresses and Referer at the site',
] as const;
export type Place = (typeof places)[number];

/** Ways to carry the session (`auth`). */
export const modes = ['cookie', 'memory', 'session', 'host'] as const;
export type Mode = (typeof modes)[number];

export const CONTROL = 'control: found when put there';

export const secretTable = defineTable({
  id: 'secrets',
  title: 'Secrets',
  about: `A customer signs in on a page that is as careless as a page can be: it sends its whole address as Referer, counts its visitors at another origin four
times a second, and listens to all events, to the console, to the history and to the messages between tabs. Passwords (a wrong one, the old one and
the new one), tokens of mailed links, codes, and the token of the session are known to the test, which looks for them in each place after each step,
plain, percent-encoded and in Base64.

- **Control**: a secret that is put into each place is found.
- **cookie**: a wrong password, a password set anew by mail, signing in by code (in Chromium), by link and by password, a reply with a file, the export, signing out.
- **memory**, **session**, **host**: signing in (in \`host\` mode the page gives the token), a reply, the export, signing out; in Chromium. With \`session\` the
  token is in sessionStorage on purpose ([security](../security.md#credentials)): there, it must be gone at the end.`,
  rowHeading: 'Place',
  rows: places,
  columns: [CONTROL, ...modes],
});
