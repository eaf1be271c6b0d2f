import {fixture, html} from '@open-wc/testing';
import {createHttpAdapter, bearerAuth} from '../../../src/adapter/http/index.js';
import '../../../src/elements/provider/portico-provider.js';
import '../../../src/elements/portal/portico-portal.js';
import {PortalPage, buildWorld, createMockPortal} from '../../../mocks/testing.js';

it('answers a ticket', async () => {
  const build = buildWorld();
  build.contact({id: 'anna', name: 'Anna', email: 'anna@example.com', password: 'violet lamp staircase'});
  build.ticket({subject: 'Lamp', contacts: ['anna'], messages: [{text: 'It flickers.'}]});
  const backend = createMockPortal({world: build.world});

  const provider = await fixture<HTMLElementTagNameMap['portico-provider']>(
    html`<portico-provider><portico-portal></portico-portal></portico-provider>`,
  );
  provider.adapter = createHttpAdapter({
    backend: 'https://portal.example',
    auth: bearerAuth(),
    fetch: request => backend.fetch(request),
  });

  const portal = new PortalPage();
  await portal.login.signIn('anna@example.com', 'violet lamp staircase');
  await portal.list.open('Lamp');
  const ticket = await portal.ticket.ready();
  await ticket.reply.write('The one on my desk.');
  await ticket.reply.send();
  await ticket.says('The one on my desk.');
});
