/** The elements of the portal's list page. */
import '../ticket-list/portico-ticket-list.js';
import '../view-switcher/portico-view-switcher.js';
