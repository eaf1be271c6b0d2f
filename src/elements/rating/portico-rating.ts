import {define} from '../../ui/define.js';
import {RatingElement} from './rating.element.js';

define('portico-rating', RatingElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-rating': RatingElement;
  }
}
