import {define} from '../../ui/define.js';
import {SolutionElement} from './solution.element.js';

define('portico-solution', SolutionElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-solution': SolutionElement;
  }
}
