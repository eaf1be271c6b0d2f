/** Defines every tag; those that a ticket rarely needs (`<portico-solution>`, `<portico-rating>`) with the first ticket that does. */
import './elements/link/portico-link.js';
import './elements/portal/portico-portal.js';
import './elements/provider/portico-provider.js';
