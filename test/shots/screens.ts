import {accountScreens} from './screens/account.js';
import {formScreens} from './screens/form.js';
import {listScreens} from './screens/list.js';
import {sessionScreens} from './screens/session.js';
import {themedScreens} from './screens/themed.js';
import {ticketScreens} from './screens/ticket.js';
import type {Screen} from './screen.js';

/** Every screen, as it looks without a theme. */
export const screens: readonly Screen[] = [
  ...accountScreens,
  ...sessionScreens,
  ...listScreens,
  ...ticketScreens,
  ...formScreens,
];

/** What pictures are taken of. */
export const pictured: readonly Screen[] = [...screens, ...themedScreens];
