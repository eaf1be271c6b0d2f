import '../../../src/elements/portal/portico-portal.js';
