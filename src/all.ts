/** Defines every tag; those that a ticket rarely needs (`<portico-solution>`, `<portico-rating>`) with the first ticket that does. */
import './elements/link/portico-link.js';
import './elements/login/portico-login.js';
import './elements/portal/portico-portal.js';
import './elements/provider/portico-provider.js';
import './elements/support-form/portico-support-form.js';
import './elements/ticket-detail/portico-ticket-detail.js';
import './elements/ticket-list/portico-ticket-list.js';
import './elements/view-switcher/portico-view-switcher.js';
