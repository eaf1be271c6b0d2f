import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** What whoever runs a gateway has set. */
process.env['PORTICO_GATEWAY_SECRET'] = 'an example of thirty-two characters or more';
process.env['PORTICO_GATEWAY_KEYS'] = join(mkdtempSync(join(tmpdir(), 'portico-example-')), 'keys.sqlite');
process.env['PORT'] = '0';
