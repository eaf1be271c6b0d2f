import {define} from '../define.js';
import {ListViewsElement} from './list-views.element.js';

define('portico-list-views', ListViewsElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-list-views': ListViewsElement;
  }
}
