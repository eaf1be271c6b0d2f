import {defineTable} from '../support/evidence/table.js';
import {handles, titleOf} from './offer.js';

export const [alone, exported] = ['on that node alone', 'through the portal'] as const;

const titles = (keep: (handle: (typeof handles)[number]) => boolean) => handles.filter(keep).map(titleOf);
const prefixed = (element: string, ...parts: readonly string[]) => parts.map(part => `${element}::part(${part})`);

/** Everything that a theme can take hold of. */
export const themingTable = defineTable({
  id: 'theming',
  title: 'Theming',
  about: `Every part, custom property, state and class that \`custom-elements.json\` documents, and every design token, is tried on a page where it
shows. A part, a state or a class gets a colour by a rule in the scope of its element: exactly the nodes that have it take it, no other node on the
page does, and none without the rule. The same part, under the name that the portal exports it by, is tried by a rule for \`portico-portal\` in
the page. A custom property is set on one element (a token on the portal): something in it looks different, nothing elsewhere does, and
nothing stays when it is taken away.`,
  rowHeading: 'Part, property or state',
  rows: handles.map(titleOf),
  columns: [alone, exported],
  notApplicable: [
    {
      rows: titles(({kind}) => kind === 'property' || kind === 'state'),
      columns: [exported],
      reason: 'custom properties inherit, states are of the element itself',
    },
    {
      rows: titles(({kind}) => kind === 'class'),
      columns: [exported],
      reason: 'stands in the page itself, at the portal, too',
    },
    {
      rows: titles(handle => handle.kind === 'part' && handle.exported === undefined),
      columns: [exported],
      reason: 'part of an element that stands in the page itself',
    },
    {
      rows: prefixed('portico-login', 'account', 'sign-out', 'question', 'keep', 'discard', 'cancel', 'stay'),
      columns: [exported],
      reason: 'of who is signed in the portal’s own bar takes care',
    },
    {
      rows: prefixed('portico-reply', 'outgoing'),
      columns: [exported],
      reason: 'in the portal it stands among the messages, as `detail-outgoing`',
    },
    {
      rows: prefixed('portico-ticket-list', 'current'),
      columns: [exported],
      reason: 'the portal shows a ticket in place of the list',
    },
    {
      rows: prefixed('portico-view-switcher', 'notice', 'notice-title'),
      columns: [exported],
      reason: 'says that a provider is missing, which the portal has',
    },
  ],
});
