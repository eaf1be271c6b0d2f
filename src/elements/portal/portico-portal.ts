import {define} from '../../ui/define.js';
import '../login/portico-login.js';
import {PortalElement} from './portal.element.js';

define('portico-portal', PortalElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-portal': PortalElement;
  }
}
