import {snippetsOf} from '../../docs/snippets.js';
import {defineTable} from '../../support/evidence/table.js';

/** The nonce of the pages; a site makes another for each answer. */
export const nonce = 'cGFnZS1ub25jZQ';

/** A page and its Content Security Policy. */
export interface PolicyPage {
  /** As it stands in the table. */
  readonly name: string;
  /** Does the site's bundler bring the elements, or the one script? */
  readonly brings: 'bundle' | 'one script';
  /** How scripts are let in. */
  readonly letsIn: 'self' | 'nonce' | 'hash';
  /** What it says of Trusted Types, if anything. */
  readonly trustedTypes?: string;
  /** Another widget has brought a copy of Lit before. */
  readonly secondLit?: boolean;
  /** Tested in Chromium alone, since others are like it. */
  readonly once?: boolean;
  /** It keeps the elements from starting, which say why. */
  readonly stops?: boolean;
}

/** The policy that docs/security.md shows, by directive: the strictest that the elements work under. Nothing in it is unsafe. */
const shown = documentedPolicy();
const required = directive('require-trusted-types-for');
const named = `${required}; ${directive('trusted-types')}`;

export const pages: readonly PolicyPage[] = [
  {name: 'scripts of the site, bundled', brings: 'bundle', letsIn: 'self'},
  {name: 'nonce and strict-dynamic, bundled', brings: 'bundle', letsIn: 'nonce', once: true},
  {name: 'nonce and strict-dynamic, one script', brings: 'one script', letsIn: 'nonce', once: true},
  {name: 'hash and strict-dynamic, one script', brings: 'one script', letsIn: 'hash'},
  {name: 'Trusted Types, one script', brings: 'one script', letsIn: 'nonce', trustedTypes: required, once: true},
  {name: 'Trusted Types with policies by name, bundled', brings: 'bundle', letsIn: 'nonce', trustedTypes: named},
  {
    name: 'Trusted Types, a second Lit',
    brings: 'one script',
    letsIn: 'nonce',
    secondLit: true,
    trustedTypes: `${named} 'allow-duplicates'`,
  },
  {
    name: 'Trusted Types without our policy',
    brings: 'one script',
    letsIn: 'nonce',
    trustedTypes: `${required}; trusted-types something-else`,
    stops: true,
  },
  {
    name: 'Trusted Types, a second Lit and no duplicates',
    brings: 'one script',
    letsIn: 'nonce',
    secondLit: true,
    trustedTypes: named,
    stops: true,
  },
];

/** The policy that docs/security.md shows, as this page lets scripts in and as it speaks of Trusted Types. */
export function policyOf({letsIn, trustedTypes}: PolicyPage, hash: string): string {
  const places = {self: "'self'", nonce: `'nonce-${nonce}' 'strict-dynamic'`, hash: `'${hash}' 'strict-dynamic'`};
  const scripts = directive('script-src').replace("'nonce-…' 'strict-dynamic'", places[letsIn]);
  const others = [...shown.keys()].filter(name => !name.includes('trusted-types'));
  const directives = others.map(name => (name === 'script-src' ? scripts : directive(name)));
  return [...directives, ...(trustedTypes === undefined ? [] : [trustedTypes])].join('; ');
}

function directive(name: string): string {
  const sources = shown.get(name);
  if (sources === undefined) throw new Error(`The policy of docs/security.md has no ${name}`);
  return `${name} ${sources}`;
}

function documentedPolicy(): ReadonlyMap<string, string> {
  const headers = snippetsOf('http').map(({code}) => /^Content-Security-Policy: (.+)$/s.exec(code)?.[1]);
  const [policy] = headers;
  if (headers.length !== 1 || policy === undefined) throw new Error('The docs show another header than one policy');
  return new Map(policy.split(';').map(text => /(\S+)\s+(.+)/.exec(text)!.slice(1) as [string, string]));
}

const columns = ['control: the naive way is stopped', 'nothing of ours is stopped', 'one clear error says why'] as const;
export const [CONTROL, JOURNEY, SAYS] = columns;
const working = pages.filter(({stops}) => !stops).map(({name}) => name);
const stopping = pages.filter(({stops}) => stops).map(({name}) => name);

export const policyTable = defineTable({
  id: 'content-security-policies',
  title: 'Content Security Policies',
  about: `Pages whose server sends the strictest policy that the elements need, without \`unsafe-inline\` and \`unsafe-eval\`: \`${policyOf(pages[0]!, '')}\`,
with scripts let in by their origin, by a nonce, or by the hash of an inline script that loads them, and with Trusted Types enforced. The elements come with
the site's own bundle or with the one script.

- **Control**: in that page an inline style, an inline handler and \`eval\` are stopped, and with Trusted Types HTML made of a text.
- **Nothing of ours is stopped**: signing in, the list, a hostile mail, a reply with a file, the export and signing out, without one \`securitypolicyviolation\`.
- **One clear error**: Lit makes a policy named \`lit-html\` as soon as it is loaded. Where the page forbids that, or another copy of Lit
  has taken the name, no element can start; the one script says so on the console, and what to allow. (A bundle ends at Lit's own error, which names the policy.)

Trusted Types are tested in the engines that have them.`,
  rowHeading: 'Policy',
  rows: pages.map(({name}) => name),
  columns,
  notApplicable: [
    {rows: stopping, columns: [JOURNEY], reason: 'nothing can start there'},
    {rows: working, columns: [SAYS], reason: 'there is nothing to say'},
  ],
});
