import {define} from '../../ui/define.js';
import {ViewSwitcherElement} from './view-switcher.element.js';

define('portico-view-switcher', ViewSwitcherElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-view-switcher': ViewSwitcherElement;
  }
}
