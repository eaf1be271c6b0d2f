import {expect, html} from '@open-wc/testing';
import {ParticipantsPage} from '../../../mocks/testing.js';
import type {WorldBuilder} from '../../../mocks/world/builder.js';
import {listen, type} from '../../support/page/act.js';
import {eventually, focused, part, partOf} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';

const fill = (build: WorldBuilder) => {
  build.ticket({id: 'lamp', subject: 'Lamp', contacts: ['anna'], requester: 'anna', companies: ['northwind']});
};
const settings: MountOptions['settings'] = {participants: {enabled: true}};

async function bench(options: MountOptions) {
  const mounted = await mount(html`<portico-participants ticket-id="lamp"></portico-participants>`, {
    as: 'anna',
    fill,
    ...options,
  });
  const element = mounted.provider.querySelector('portico-participants')!;
  return {...mounted, element, page: new ParticipantsPage(mounted.provider)};
}

describe('portico-participants', () => {
  it('X6 adds a colleague by address and removes them again', async () => {
    const {element, page, emailOf} = await bench({settings});
    expect((await page.ready()).people).to.deep.equal(['You']);
    const facts = listen('portico-participants-changed');
    await page.add(emailOf('ben'));
    expect(page.people).to.deep.equal(['You', 'Ben Okafor']);
    expect((await partOf<HTMLInputElement>(element, 'email')).value).to.equal('');
    await page.remove('Ben Okafor');
    expect(page.people).to.deep.equal(['You']);
    facts.stop();
    expect(facts.events.length).to.equal(2);
    await expect(element).to.be.accessible();
  });

  it('X6 says at the field when an address is nobody’s, and keeps what was typed', async () => {
    const {element, page} = await bench({settings});
    await page.add('dan@elsewhere.example');
    expect(page.problem).to.include('no colleague');
    const email = await partOf<HTMLInputElement>(element, 'email');
    expect(email.value).to.equal('dan@elsewhere.example');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    expect(page.people).to.deep.equal(['You']);
  });

  it('X6 shows nobody and offers nothing where the settings do not allow it', async () => {
    const {element, store} = await bench({});
    await eventually('the ticket', () => store.ticket('lamp').ticket.data !== undefined);
    await element.updateComplete;
    expect(part(element, 'list')).not.to.exist;
    expect(part(element, 'email')).not.to.exist;
  });

  it('asks the page first', async () => {
    const {element, page} = await bench({settings});
    const prevented = listen('portico-participants-change', {prevent: true});
    (await partOf(element, 'offer')).click();
    const email = await partOf<HTMLInputElement>(element, 'email');
    await eventually('the focus', () => focused() === email);
    type(email, 'ben@northwind.example');
    (await partOf(element, 'add')).click();
    prevented.stop();
    expect(prevented.events.map(({change}) => change)).to.deep.equal(['add']);
    expect(page.people).to.deep.equal(['You']);
  });
});
