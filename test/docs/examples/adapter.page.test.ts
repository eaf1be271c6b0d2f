import {fixture, html} from '@open-wc/testing';
import '../../../src/elements/provider/portico-provider.js';
import '../../../src/elements/portal/portico-portal.js';
import {createRtAdapter} from '../../../src/adapter/rt/index.js';
import {saying} from '../../support/page/look.js';

describe('the examples of adapters', () => {
  it('give a provider one for RT', async () => {
    await fixture(html`<portico-provider><portico-portal></portico-portal></portico-provider>`);
    document.querySelector('portico-provider')!.adapter = createRtAdapter({gateway: '/rt', form: {queue: 'Support'}});
    await saying(document.querySelector('portico-portal')!, 'Try again');
  });

  it('give a portal one with a name', async () => {
    await fixture(html`<portico-portal></portico-portal>`);
    document.querySelector('portico-portal')!.adapter = createRtAdapter({
      gateway: '/rt',
      settings: {name: 'Acme Support', language: 'en'},
      form: {queue: 'Support', menuText: 'File a support ticket'},
    });
    await saying(document.querySelector('portico-portal')!, 'Try again');
  });
});
