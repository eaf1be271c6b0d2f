import {define} from '../define.js';
import {ListFilterElement} from './list-filter.element.js';

define('portico-list-filter', ListFilterElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-list-filter': ListFilterElement;
  }
}
