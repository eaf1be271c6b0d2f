import type {EngineName} from '../../support/engines.js';
import {defineTable} from '../../support/evidence/table.js';

/** A name that somebody has chosen, as it must read. */
export interface HostileName {
  readonly name: string;
  readonly text: string;
  readonly reads: string;
  /** What it does where nobody takes care. Missing: nothing, it must stay as it is. */
  readonly harm?: 'becomes markup' | 'turns round' | 'looks like another' | 'breaks the line' | 'cannot be seen';
  /** Engines that take no notice of it. */
  readonly harmlessIn?: readonly EngineName[];
}

const same = (name: string, text: string): HostileName => ({name, text, reads: text, harm: 'becomes markup'});

export const names: readonly HostileName[] = [
  same('an image with a handler', '<img src=x: onerror=top.ran(0)>'),
  same('a script that ends what it stands in', '</title></textarea><script>top.ran(0)</script><b>x</b>'),
  same('an element of ours', '<portico-login></portico-login>'),
  same('quotes that end an attribute', '\'"><i>x</i><b title="'),
  {name: 'an override of the direction', text: 'invoice\u202Efdp.exe', reads: 'invoicefdp.exe', harm: 'turns round'},
  {name: 'an isolate without an end', text: 'No. \u20671 2', reads: 'No. 1 2', harm: 'turns round', harmlessIn: ['webkit']},
  {name: 'characters without a width', text: 'M\u200Bi\u2060a Ag\u00ADent', reads: 'Mia Agent', harm: 'looks like another'},
  {name: 'line breaks', text: 'Mia\nAgent\u2028: solved', reads: 'Mia Agent : solved', harm: 'breaks the line'},
  {name: 'nothing that can be seen', text: '\u200B\u3164\u2800', reads: '', harm: 'cannot be seen'},
  {name: 'letters that need joiners', text: 'می\u200Cخواهم 👩\u200D💻', reads: 'می\u200Cخواهم 👩\u200D💻'},
];

const places = [
  'subject in the list',
  'person in the list',
  'subject of the ticket',
  'person at a message',
  'property of the ticket',
  'participant',
  'file at a message',
  'name of a download',
  'title of a print',
  'text of a print',
  'exported file',
] as const;
export type Place = (typeof places)[number];
export const CONTROL = 'control: harm where nobody takes care';

export const nameTable = defineTable({
  id: 'hostile-names',
  title: 'Hostile names, subjects and names of files',
  about: `Subjects, names of people and names of files are chosen by others. Each row is one that would do harm; it is given to a ticket, its people and its file at once.

- **Control**: put into a page without care (as HTML, or as it came) it becomes markup, runs against its letters, looks like another, breaks the line, or cannot be seen. Engines in which it does not are missing.
- **Places**: there it is text, with nothing in it that does not show, reads as its letters stand, and its direction does not reach what stands beside it. Where
  nothing is left, words of our own say so, but for a file, which has its kind beside it, and the title of a print, which has the ticket's number.`,
  rowHeading: 'Name',
  rows: names.map(({name}) => name),
  columns: [CONTROL, ...places],
  notApplicable: [{rows: ['letters that need joiners'], columns: [CONTROL], reason: 'harmless; it must stay as it is'}],
});
export {places};
