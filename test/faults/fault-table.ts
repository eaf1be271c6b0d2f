import {defineTable} from '../support/evidence/table.js';

export const faultTable = defineTable({
  id: 'faults',
  title: 'Faults',
  about: `Each cell is played in a whole portal in a real page, on the mock backend. The fault is arranged, the customer acts, and the test
asks for all of this:

- the backend’s world has **one effect** in the end, however often it was tried; for what only reads, the page shows it once,
- **nothing typed is lost**: it stands in its field, or waits above the composer,
- **the customer is told**, in a live region and in the words of that error, and can go on: what the page offers works as soon as the
  fault is over, without a reload,
- nothing stands on the console, and no rejection is left unhandled.

Faults that pass by themselves are tried again first, as often as the adapter does, with pauses that take no time. *Offline during* and
*truncated JSON* have their effect and lose the answer; *latency* answers after 30 seconds on a fake clock, ten more than the portal
waits. With *401* the backend has ended the session: the customer signs in again and finds the page as it was left. *Out of order*: what
was asked before the act is answered after it, with what was true then. *After disconnect*: the page takes the portal out while the
answer is on its way, and puts it in again.

Not in one effect: signing in and asking for a mail have no key, so that each try counts (a session that nobody holds ends by itself, the
newest mail holds). A chosen file is in no page’s power to keep: once the portal has let go of it, it is chosen anew. Marking as read is
done by the page; nobody is told that it failed, and the next look makes up for it.

Chromium plays all cells, Firefox and WebKit a diagonal of them.`,
  rowHeading: 'What the customer does',
  rows: [
    'sign in with a password',
    'sign in with a code',
    'register',
    'ask for a new password',
    'ask for a sign-in link',
    'set a password',
    'sign out',
    'see the tickets',
    'load more tickets',
    'search the list',
    'filter the list',
    'switch the view',
    'export the list',
    'open a ticket',
    'load older messages',
    'send a reply',
    'attach a file',
    'download a file',
    'look at a picture',
    'close a ticket',
    'open it again',
    'mark as read',
    'accept a solution',
    'reject a solution',
    'rate a ticket',
    'add a participant',
    'remove a participant',
    'see the form',
    'file a ticket',
  ],
  columns: [
    'offline before',
    'offline during',
    '30 s latency',
    'connection reset',
    '401 in mid-action',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
    '429 with seconds',
    '429 with a date',
    '429 with neither',
    '429 with a huge value',
    '500',
    '503',
    'HTML instead of JSON',
    'truncated JSON',
    'answers out of order',
    'answer after disconnect',
    'storage full',
    'storage forbidden',
  ],
  notApplicable: [
    {
      rows: ['register', 'ask for a new password', 'ask for a sign-in link', 'set a password'],
      columns: ['401 in mid-action'],
      reason: 'it needs no session',
    },
    {
      rows: ['set a password', 'sign out', 'download a file', 'look at a picture'],
      columns: ['truncated JSON'],
      reason: 'its answer is no JSON',
    },
  ],
});
