import {define} from '../../ui/define.js';
import {TicketListElement} from './ticket-list.element.js';

define('portico-ticket-list', TicketListElement);

declare global {
  interface HTMLElementTagNameMap {
    'portico-ticket-list': TicketListElement;
  }
}
