import {expect, fixture, html} from '@open-wc/testing';
import type {PortalElement} from '../../../src/elements/portal/portal.element.js';
import {heardFrom, listen, signIn, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, saying, seen, textOf} from '../../support/page/look.js';
import {connect, mount, type MountOptions} from '../../support/page/mount.js';
import {password, smallPortal} from '../../support/small-portal.js';
import type {ProviderElement} from '../../../src/elements/provider/provider.element.js';

const form: MountOptions['settings'] = {form: {enabled: true, formId: 'f'}};
const withForm: MountOptions['fill'] = build => {
  build.form({id: 'f'});
  build.ticket({id: 'lamp', subject: 'Lamp', contacts: ['anna'], messages: [{text: 'It flickers.'}]});
};

async function portalIn(options: MountOptions = {as: 'anna'}, content = html`<portico-portal></portico-portal>`) {
  const mounted = await mount(content, options);
  return {...mounted, element: mounted.provider.querySelector<PortalElement>('portico-portal')!};
}

describe('portico-portal', () => {
  const {pathname, search} = location;
  afterEach(() => history.replaceState(null, '', pathname + search));

  it('R68 signs in, shows name and customer, and signs out top right', async () => {
    const {element, emailOf} = await portalIn({});
    await signIn(element, emailOf('anna'), password);
    await partOf(element, 'row');
    expect(textOf(part(element, 'name')!)).to.equal('Acme Support');
    expect(textOf(part(element, 'account')!)).to.equal('Anna Virtanen');
    await expect(element).to.be.accessible();
    const prevented = listen('portico-sign-out', {prevent: true});
    part(element, 'sign-out')!.click();
    prevented.stop();
    expect(prevented.events.length).to.equal(1);
    expect(part(element, 'row')).to.exist;
    const out = listen('portico-signed-out');
    part(element, 'sign-out')!.click();
    await saying(element, 'You are signed out');
    await eventually('the fact', () => out.events.length === 1);
    out.stop();
    expect(textOf(element)).not.to.contain('Lamp');
    expect(textOf(element)).not.to.contain('Anna');
  });

  it('X2 asks what should become of drafts before signing out, in place and by keyboard', async () => {
    const {element, store, emailOf} = await portalIn();
    await partOf(element, 'row');
    const out = () => part<HTMLButtonElement>(element, 'sign-out')!;
    const inQuestion = (name: string) => all(element, '[part~="question"] button').find(button => textOf(button) === name)!;
    store.ticket('lamp').reply.text = 'It is the';
    out().click();
    const question = await partOf(element, 'question');
    await expect(element).to.be.accessible();
    await eventually('the focus', () => focused() === inQuestion('Keep drafts on this device'));
    question.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    await eventually('the focus', () => !part(element, 'question') && focused() === out());
    expect(store.session.status).to.equal('signed-in');
    out().click();
    await partOf(element, 'question');
    inQuestion('Keep drafts on this device').click();
    await saying(element, 'You are signed out');
    await signIn(element, emailOf('anna'), password);
    await partOf(element, 'row');
    expect(store.ticket('lamp').reply.text).to.equal('It is the');
    out().click();
    await partOf(element, 'question');
    inQuestion('Discard and sign out').click();
    await saying(element, 'You are signed out');
    await signIn(element, emailOf('anna'), password);
    await partOf(element, 'row');
    expect(store.ticket('lamp').reply.text).to.equal('');
  });

  it('X2 keeps drafts in the page alone where the page says so, and does not offer to keep them', async () => {
    const {adapter, line} = smallPortal();
    const element = await fixture<PortalElement>(html`<portico-portal drafts="memory"></portico-portal>`);
    element.adapter = {...(await adapter('anna')), id: `memory-${Date.now()}`};
    await partOf(element, 'row');
    element.navigate('/tickets/lamp');
    type(await eventually('the field', () => find<HTMLTextAreaElement>(element, 'textarea')), 'Only here');
    dispatchEvent(new PageTransitionEvent('pagehide', {persisted: false}));
    expect(Object.values(localStorage).join()).not.to.contain('Only here');
    part(element, 'sign-out')!.click();
    await partOf(element, 'question');
    expect(all(element, '[part~="question"] button').map(textOf)).to.deep.equal(['Discard and sign out', 'Cancel']);
    expect(line.count(/DELETE/)).to.equal(0);
  });

  it('R67 warns with at least a minute to stay, says so now and then, and lets the customer stay', async () => {
    const {element, store, portal} = await portalIn();
    const row = await partOf(element, 'row');
    const place = row.getBoundingClientRect().top;
    const session = Object.values(portal.world.sessions)[0]!;
    session.activeAt = new Date(Date.parse(session.activeAt) - 18.5 * 60_000).toISOString();
    await store.session.restore();
    const stay = await partOf(element, 'stay');
    expect(row.getBoundingClientRect().top, 'it moves nothing').to.equal(place);
    expect(find(element, '.dock')!.getBoundingClientRect().bottom, 'and is in sight').to.be.at.most(innerHeight + 1);
    const timer = find(element, '[role="timer"]')!;
    expect(textOf(timer)).to.match(/You will be signed out in 1:(2|3)\d/);
    const spoken = find(element, '[role="alert"]')!;
    expect(textOf(spoken)).to.equal('You will be signed out in 2 minutes');
    const before = textOf(timer);
    await eventually('the time goes on', () => textOf(timer) !== before);
    expect(textOf(spoken), 'not every second').to.equal('You will be signed out in 2 minutes');
    await expect(element).to.be.accessible();
    stay.click();
    await eventually('no warning', () => !part(element, 'stay'));
    expect(store.session.status).to.equal('signed-in');
  });

  it('its sign-in form is a child of its own in the page’s light DOM, and nothing else is', async () => {
    const {element} = await portalIn({});
    const owned = await seen(element, '[data-portico-owned] form');
    expect(owned.parentElement!.parentElement).to.equal(element);
    expect(element.children.length).to.equal(1);
    expect(owned.getBoundingClientRect().height, 'slotted through to where it shows').to.be.greaterThan(50);
  });

  it('R88 a link to a ticket survives signing in', async () => {
    history.replaceState(null, '', '#/portico/tickets/lamp');
    const {element, emailOf} = await portalIn({});
    await signIn(element, emailOf('anna'), password);
    await saying(element, 'The lamp flickers.');
    expect(location.hash).to.equal('#/portico/tickets/lamp');
  });

  it('R43 goes to the ticket and back, by links that have addresses, and the browser’s way back', async () => {
    const {element} = await portalIn();
    const subject = await eventually('a link', () => find<HTMLAnchorElement>(element, 'a[part~="subject"]'));
    expect(subject.hash).to.equal('#/portico/tickets/desk');
    subject.click();
    await saying(element, 'The desk wobbles.');
    expect(location.hash).to.equal('#/portico/tickets/desk');
    (await partOf(element, 'back')).click();
    await partOf(element, 'row');
    expect(location.hash).to.equal('#/portico/tickets');
    history.back();
    await saying(element, 'The desk wobbles.');
  });

  it('leaves anchors of the page alone', async () => {
    const {element} = await portalIn();
    element.navigate('/tickets/lamp');
    await saying(element, 'The lamp flickers.');
    location.hash = '#section-2';
    await pause();
    expect(textOf(element)).to.contain('The lamp flickers.');
  });

  it('R50, R52 leads to the support form where there is one', async () => {
    const {element} = await portalIn({as: 'anna', settings: form, fill: withForm});
    const link = await partOf<HTMLAnchorElement>(element, 'new-ticket');
    expect(textOf(link)).to.equal('File a support ticket');
    link.click();
    await partOf(element, 'submit');
    expect(location.hash).to.equal('#/portico/new');
    const none = await portalIn({as: 'anna'}, html`<portico-portal routing="memory"></portico-portal>`);
    await partOf(none.element, 'row');
    expect(part(none.element, 'new-ticket')).not.to.exist;
  });

  it('navigates when told, tells the page first, and knows its pages', async () => {
    const {element} = await portalIn();
    await partOf(element, 'row');
    const prevented = listen('portico-navigate', {prevent: true});
    element.navigate('/tickets/lamp');
    prevented.stop();
    expect(prevented.events.map(({path}) => path)).to.deep.equal(['/tickets/lamp']);
    expect(location.hash).not.to.contain('lamp');
    expect(() => element.navigate('/nowhere')).to.throw(RangeError, '/nowhere');
  });

  it('routes by query or in memory when told', async () => {
    const query = await portalIn({as: 'anna'}, html`<portico-portal routing="query"></portico-portal>`);
    query.element.navigate('/tickets/lamp');
    expect(new URLSearchParams(location.search).get('portico')).to.equal('/tickets/lamp');
    query.element.remove();
    history.replaceState(null, '', pathname + search);
    const memory = await portalIn({as: 'anna'}, html`<portico-portal routing="memory"></portico-portal>`);
    memory.element.navigate('/tickets/lamp');
    await saying(memory.element, 'The lamp flickers.');
    expect(location.href).to.equal(location.origin + pathname + search);
    expect(find(memory.element, 'button[part~="back"]')).to.exist;
  });

  it('takes a token out of the address at once', async () => {
    history.replaceState(null, '', '#/portico/reset-password?token=secret');
    const {element} = await portalIn({});
    expect(location.href).not.to.contain('secret');
    await saying(element, 'This link no longer works');
  });

  it('says so when the address leads nowhere', async () => {
    history.replaceState(null, '', '#/portico/nowhere');
    const said = await heardFrom('warn', async () => {
      const {element} = await portalIn();
      await saying(element, 'There is no such page here');
    });
    expect(said.join()).to.contain('/nowhere');
  });

  it('the second one in a page leaves the address alone', async () => {
    const {provider} = await portalIn({as: 'anna'}, html`<portico-portal></portico-portal><portico-portal></portico-portal>`);
    const [one, two] = provider.querySelectorAll('portico-portal');
    two!.navigate('/tickets/lamp');
    await saying(two!, 'The lamp flickers.');
    expect(location.hash).to.equal('');
    await partOf(one!, 'row');
  });

  it('R80 its name is the title of the tab while it is there, unless the page keeps its own', async () => {
    document.title = 'The page';
    const {element} = await portalIn();
    await eventually('the title', () => document.title === 'Acme Support');
    element.remove();
    expect(document.title).to.equal('The page');
    const kept = await portalIn({as: 'anna'}, html`<portico-portal keep-title></portico-portal>`);
    await partOf(kept.element, 'row');
    expect(document.title).to.equal('The page');
  });

  it('R85 turned off it shows a notice and nothing else, also when that happens in mid-session', async () => {
    const off = await portalIn({settings: {enabled: false}});
    await saying(off.element, 'Acme Support is closed at the moment');
    expect(textOf(off.element)).to.equal('Acme Support is closed at the moment Please come back later.');
    expect(off.element.querySelector('[data-portico-owned]')).to.equal(null);

    const {element, portal} = await portalIn({as: 'anna'}, html`<portico-portal routing="memory"></portico-portal>`);
    await partOf(element, 'row');
    portal.desk.changeSettings({enabled: false});
    element.navigate('/tickets/lamp');
    await saying(element, 'Acme Support is closed at the moment');
    expect(textOf(element)).not.to.contain('Lamp');
    expect(element.matches(':state(off)')).to.equal(true);
  });

  it('R67 a session that ended shows no data; after signing in again the customer is where they were, with the draft', async () => {
    const {element, portal, store, emailOf} = await portalIn();
    element.navigate('/tickets/lamp');
    const field = await partOf<HTMLTextAreaElement>(element, 'text');
    field.value = 'It is the';
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    portal.world.sessions = {};
    await store.ticket('lamp').reload();
    await saying(element, 'Your session has ended');
    expect(textOf(element)).not.to.contain('flickers');
    await signIn(element, emailOf('anna'), password);
    await saying(element, 'The lamp flickers.');
    expect((await partOf<HTMLTextAreaElement>(element, 'text')).value).to.equal('It is the');
  });

  it('of one customer nothing is seen by the next', async () => {
    const {element, emailOf} = await portalIn({as: 'anna'});
    await partOf(element, 'row');
    part(element, 'sign-out')!.click();
    await signIn(element, emailOf('dan'), password);
    await saying(element, 'Door');
    expect(textOf(element)).not.to.match(/Lamp|Desk|Anna/);
  });

  it('R45 with the noun Orders no page says ticket', async () => {
    const settings = {...form, ticketNouns: {en: {singular: 'order', plural: 'orders'}}};
    const fill: MountOptions['fill'] = build => {
      build.form({id: 'f', fields: [{id: 'subject', kind: 'text', label: 'Subject', required: true, property: 'subject'}]});
      build.ticket({id: 'lamp', subject: 'Lamp', contacts: ['anna'], messages: [{text: 'It flickers.'}]});
    };
    const closing = {enabled: true, pipelines: {support: {enabled: true, stageId: null}}};
    const {element} = await portalIn({as: 'anna', settings: {...settings, closing}, fill});
    await saying(element, 'Order owner');
    await eventually('the words', () => textOf(element).includes('1 order found'));
    const texts = [textOf(element)];
    element.navigate('/tickets/lamp');
    await saying(element, 'Close order');
    texts.push(textOf(element));
    for (const text of texts) expect(text.replaceAll('File a support ticket', '')).not.to.match(/ticket/i);
  });

  it('stands alone with an adapter of its own', async () => {
    const small = smallPortal();
    const adapter = await small.adapter('anna');
    const element = await fixture<PortalElement>(html`<portico-portal routing="memory"></portico-portal>`);
    connect(element as unknown as ProviderElement, adapter);
    await partOf(element, 'row');
    element.navigate('/tickets/lamp');
    await saying(element, 'The lamp flickers.');
  });
});
