import {defineTable} from '../../support/evidence/table.js';

/** What a customer does. */
export const journeys = [
  'sign in',
  'set a new password',
  'open a ticket and come back',
  'search',
  'filter the list',
  'sort the list',
  'choose columns',
  'save a view and show it',
  'show the organization’s tickets',
  'export the list',
  'reply with a file',
  'send a reply that fails at first',
  'close a ticket and open it again',
  'look at an image',
  'add a colleague and remove them',
  'answer a proposed solution',
  'rate our help',
  'file a ticket, with an error on the way',
  'sign out and keep a draft',
  'go through the page and back: signing in',
  'go through the page and back: the list',
  'go through the page and back: a ticket',
  'go through the page and back: the form',
] as const;
export type Journey = (typeof journeys)[number];

/** Everything that a customer does, by keyboard alone. */
export const journeyTable = defineTable({
  id: 'keyboard-journeys',
  title: 'Journeys by keyboard alone',
  about: `Each row is done on the sample portal with nothing but keys that the browser’s driver presses: Tab to what is wanted, Enter,
Space, arrows and letters. Nothing is clicked and no focus is set; only files are put into their field, which has the focus, since the
window in which they are chosen is the system’s. Going through the page means: Tab from what stands before the portal through it to what
stands after it, and back with Shift and Tab. The tests are in \`test/accessibility/journeys\`.`,
  rowHeading: 'Journey',
  rows: journeys,
  columns: ['by keyboard'],
});
