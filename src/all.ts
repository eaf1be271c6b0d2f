/** Defines every tag. */
import './elements/link/portico-link.js';
import './elements/portal/portico-portal.js';
import './elements/provider/portico-provider.js';
