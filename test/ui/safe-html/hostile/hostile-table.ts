import {defineTable} from '../../../support/evidence/table.js';
import type {Hostile} from './entry.js';
import {page} from './page.js';
import {requests} from './requests.js';
import {scripts} from './scripts.js';
import {words} from './words.js';

/** All hostile pieces of HTML. */
export const corpus: readonly Hostile[] = [...scripts, ...requests, ...page, ...words];

const columns = ['control: harm in a naive page', 'DOMPurify', 'browser’s sanitiser', 'same text'] as const;
export const [CONTROL, PURIFY, NATIVE, SAME] = columns;

/** As it stands in the table. */
export const rowOf = ({name, harm}: Hostile): string => `${name} ${harm}`;

export const hostileTable = defineTable({
  id: 'hostile-html',
  title: 'Hostile HTML in messages',
  about: `Each row is a piece of HTML as a message may bring it, and the harm that it does: a script runs, a server is asked, the page
around looks or works otherwise (its look, links, forms, names, elements), a link opens unsafely, input is asked for, a text reads otherwise than
its letters stand, a link names another place than it leads to.

- **Control**: in a page made the naive way (the message's HTML as it came, or parsed and written once more, inside the page's) the harm is done. Engines in which it
  is not are missing.
- **DOMPurify** and the **browser's own sanitiser**, where the engine has one: cleaned by it and by what we do after it, the message is put into the same page, and
  does no harm of any kind. Requests are counted by the server that they would go to, not by looks; all that takes a click is clicked.
- **Same text**: both leave the same, and it is what a reader should see.

A second test mutates all pieces (cut, joined, nested, quoted otherwise, with controls and entities in them) and asks the same of both.`,
  rowHeading: 'What a message brings',
  rows: corpus.map(rowOf),
  columns,
});
