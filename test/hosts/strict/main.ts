import '../../../src/all.js';
