import '../record.js';
import '../../../src/all.js';
import {createRtAdapter} from '../../../src/adapter/rt/index.js';

document.querySelector('portico-portal')!.adapter = createRtAdapter({
  settings: {name: 'Acme Support'},
  form: {queue: 'Support', menuText: 'File a support ticket'},
  timeout: 60_000,
});
