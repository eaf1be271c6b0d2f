import '../record.js';
import '../../../src/all.js';
