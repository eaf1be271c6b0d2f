import {defineTable} from '../support/evidence/table.js';

/** Pages of `test/hosts/hard`, by what is hard about them. */
export const hardHosts = {
  'font-size of 62.5 % on the root': 'small-rem',
  '* {all: unset !important}': 'unset',
  'the same in a cascade layer': 'unset-in-layer',
  'quirks mode': 'quirks',
  'a <base href> of elsewhere': 'base-href',
  'right to left': 'right-to-left',
  'AMD, CommonJS names': 'amd',
  'extended prototypes': 'prototypes',
  'the page is one <form>': 'in-a-form',
  'markup as WordPress leaves it': 'wordpress',
  'markup as Zendesk Guide leaves it': 'zendesk',
  'in a frame': 'in-a-frame',
  'instant navigation, as MkDocs has it': 'instant',
  Turbo: 'turbo',
} as const;

export type HardHost = keyof typeof hardHosts;

/** What a page may do to elements without harming them. */
export const hostTable = defineTable({
  id: 'hosts',
  title: 'Hard hosts',
  about:
    'Pages of `test/hosts/hard` with the one-script drop-in, each with one thing that breaks widgets. *Works*: a customer signs in, opens a ticket, answers it and signs out, without an error. *Looks*: fields and buttons of the sign-in have the size, border and type that they have in a plain page. Content Security Policies and Trusted Types have pages of their own, and so have React and Vue, which hydrate and render again around the tag (`test/e2e/react.e2e.ts`, `test/e2e/vue.e2e.ts`).',
  rowHeading: 'Page',
  rows: Object.keys(hardHosts),
  columns: ['works', 'looks'],
});
