import {define} from '../define.js';
import {ListColumnsElement} from './list-columns.element.js';

define('portico-list-columns', ListColumnsElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-list-columns': ListColumnsElement;
  }
}
