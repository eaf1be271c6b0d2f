import {accountScreens} from './screens/account.js';
import {formScreens} from './screens/form.js';
import {listScreens} from './screens/list.js';
import {sessionScreens} from './screens/session.js';
import {ticketScreens} from './screens/ticket.js';
import type {Screen} from './screen.js';

/** Every screen that pictures are taken of. */
export const screens: readonly Screen[] = [
  ...accountScreens,
  ...sessionScreens,
  ...listScreens,
  ...ticketScreens,
  ...formScreens,
];
