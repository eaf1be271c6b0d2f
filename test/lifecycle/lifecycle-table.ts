import {defineTable} from '../support/evidence/table.js';

export const lifecycleTable = defineTable({
  id: 'lifecycle',
  title: 'Lifecycle',
  about: `Each cell takes one element, with what is typed in it, through something that pages do. Anna is signed in, except for the sign-in
page. What is asked for:

- **comes and goes 200 times**: in turn the same element and a new one is put into the page and taken out, sometimes at once and sometimes
  when it shows all that it has. Then window, document, viewport and media queries have no listener more than after three times; no timer,
  frame, channel, lock or observer is left, and no node or style sheet in the page.
- **is collected**: an element that has gone is garbage. Chromium tells, and counts all elements; the others count some.
- **moved in its page** by a script: what was typed stays, and nothing is asked of the backend again.
- **adopted by another document**, that of a frame, and taken back: it works, keeps what was typed, and looks as it did.
- **ten on a page**: all show the same, and what they show is asked for once. Of ten portals the first has the page’s address; of ten
  providers one asks for changes, and all hear of them.
- **back-forward cache**: nobody asks for anything while the page is in it, and no field with a password is there; it comes back as it was
  left. After signing out nothing of the customer is left in the page.
- **sleep and wake**: after a short sleep it asks for what has changed; after one that is longer than the session, nothing of the customer
  is left in the page, and what was typed is there when they sign in again.`,
  rowHeading: 'Element',
  rows: [
    'portico-link',
    'portico-login',
    'portico-participants',
    'portico-portal',
    'portico-provider',
    'portico-rating',
    'portico-reply',
    'portico-solution',
    'portico-support-form',
    'portico-ticket-detail',
    'portico-ticket-list',
    'portico-view-switcher',
  ],
  columns: [
    'comes and goes 200 times',
    'is collected',
    'moved in its page',
    'adopted by another document',
    'ten on a page',
    'back-forward cache',
    'sleep and wake',
  ],
});
