import type {ThemeName} from '../page/themes.js';
import type {Screen} from '../screen.js';
import {formScreens} from './form.js';
import {listScreens} from './list.js';
import {ticketScreens} from './ticket.js';

const plain: readonly Screen[] = [...listScreens, ...ticketScreens, ...formScreens];

/** Screens in the sample themes of the demo: enough to see that each part of a theme is still there. */
export const themedScreens: readonly Screen[] = [
  themed('ledger', 'list', ['wide', 'dark']),
  themed('ledger', 'ticket', ['narrow']),
  themed('sherbet', 'list', ['narrow']),
  themed('sherbet', 'ticket', ['wide', 'dark']),
  themed('folio', 'list', ['dark']),
  themed('folio', 'form', ['wide']),
];

function themed(theme: ThemeName, name: string, variants: NonNullable<Screen['variants']>): Screen {
  const screen = plain.find(one => one.name === name);
  if (!screen) throw new Error(`There is no screen "${name}".`);
  return {...screen, name: `theme-${theme}-${name}`, theme, variants, language: 'en'};
}
