import {createContext} from '@lit/context';
import type {Route} from '../store/route.js';

/** How elements inside a portal go from page to page. Outside a portal there is none: list and detail share a selection. */
export interface Navigation {
  /** Address of a page, for a link; undefined where pages have none (`routing="memory"`). */
  href(route: Route): string | undefined;
  go(route: Route): void;
}

export const navigationContext = createContext<Navigation | undefined>(Symbol.for('portico.navigation.v1'));
