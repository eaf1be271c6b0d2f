import {expect, html} from '@open-wc/testing';
import type {WorldBuilder} from '../../../mocks/world/builder.js';
import {listen, type} from '../../support/page/act.js';
import {all, eventually, part, partOf, textOf} from '../../support/page/look.js';
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
  const people = () => all(element, '[part~="person"] bdi').map(textOf).join();
  return {...mounted, element, people};
}

describe('portico-participants', () => {
  it('X6 adds a colleague by address and removes them again', async () => {
    const {element, people, emailOf} = await bench({settings});
    await eventually('the participants', () => people() === 'You');
    const facts = listen('portico-participants-changed');
    type(await partOf<HTMLInputElement>(element, 'email'), emailOf('ben'));
    (await partOf(element, 'add')).click();
    await eventually('Ben', () => people() === 'You,Ben Okafor');
    expect((await partOf<HTMLInputElement>(element, 'email')).value).to.equal('');
    (await partOf(element, 'remove')).click();
    await eventually('Anna alone', () => people() === 'You');
    facts.stop();
    expect(facts.events.length).to.equal(2);
    await expect(element).to.be.accessible();
  });

  it('X6 says at the field when an address is nobody’s, and keeps what was typed', async () => {
    const {element, people} = await bench({settings});
    const email = await partOf<HTMLInputElement>(element, 'email');
    type(email, 'dan@elsewhere.example');
    (await partOf(element, 'add')).click();
    await eventually('the error', () => textOf(part(element, 'error')!).includes('no colleague'));
    expect(email.value).to.equal('dan@elsewhere.example');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    expect(people()).to.equal('You');
  });

  it('X6 shows nobody and offers nothing where the settings do not allow it', async () => {
    const {element, store} = await bench({});
    await eventually('the ticket', () => store.ticket('lamp').ticket.data !== undefined);
    await element.updateComplete;
    expect(part(element, 'list')).not.to.exist;
    expect(part(element, 'email')).not.to.exist;
  });

  it('asks the page first', async () => {
    const {element, people} = await bench({settings});
    const prevented = listen('portico-participants-change', {prevent: true});
    type(await partOf<HTMLInputElement>(element, 'email'), 'ben@northwind.example');
    (await partOf(element, 'add')).click();
    prevented.stop();
    expect(prevented.events.map(({change}) => change)).to.deep.equal(['add']);
    expect(people()).to.equal('You');
  });
});
