import {define} from '../../ui/define.js';
import '../login/portico-login.js';
import '../support-form/portico-support-form.js';
import '../ticket-detail/portico-ticket-detail.js';
import '../ticket-list/portico-ticket-list.js';
import '../view-switcher/portico-view-switcher.js';
import {PortalElement} from './portal.element.js';

define('portico-portal', PortalElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-portal': PortalElement;
  }
}
