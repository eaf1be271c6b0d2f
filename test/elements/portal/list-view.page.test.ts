import {expect, html} from '@open-wc/testing';
import type {PortalElement} from '../../../src/elements/portal/portal.element.js';
import {signIn, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, saying, textOf} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';
import {password} from '../../support/small-portal.js';

const subjects = (element: Element) => all(element, '[part~="subject"]').map(textOf).sort().join();

async function portalAt(hash: string, options: MountOptions = {as: 'anna'}) {
  // Pushed, so that a step back too many stays in the page of the tests.
  history.pushState(null, '', hash);
  const mounted = await mount(html`<portico-portal></portico-portal>`, options);
  return {...mounted, element: mounted.provider.querySelector<PortalElement>('portico-portal')!};
}

describe('portico-portal, the list’s view in the address', () => {
  const {pathname, search} = location;
  afterEach(() => history.replaceState(null, '', pathname + search));

  it('X4 a link shows the view that it was made from, through signing in', async () => {
    const {element, emailOf, store} = await portalAt('#/portico/tickets?search=wobbles&status=closed&sort=subject&page=9', {});
    await signIn(element, emailOf('anna'), password);
    await eventually('the row', () => subjects(element) === 'Desk');
    expect(store.list.view).to.deep.equal({search: 'wobbles', status: ['closed'], sort: 'subject'});
    expect(part<HTMLInputElement>(element, 'search')!.value).to.equal('wobbles');
  });

  it('X4 asks the backend once, for that view', async () => {
    const {element, line} = await portalAt('#/portico/tickets?status=closed');
    await partOf(element, 'row');
    expect(line.sent.filter(({what}) => what === 'GET /tickets').map(({query}) => query)).to.deep.equal([
      'status=closed&limit=50',
    ]);
  });

  it('asks once also where that fails before the list is loaded, and again when the customer comes back', async () => {
    const before: MountOptions['before'] = ({line: toBreak}) => toBreak.trouble(/GET \/tickets$/, 'html');
    const {element, line} = await portalAt('#/portico/tickets', {as: 'anna', before});
    await partOf(element, 'retry');
    await pause(100);
    expect(line.count(/GET \/tickets$/)).to.equal(1);
    element.navigate('/tickets/lamp');
    await saying(element, 'The lamp flickers.');
    (await partOf(element, 'back')).click();
    await partOf(element, 'row');
    expect(line.count(/GET \/tickets$/)).to.equal(2);
  });

  it('X4 each choice is a step of the history, words that are typed are none', async () => {
    const {element, store} = await portalAt('#/portico/tickets/lamp');
    await saying(element, 'The lamp flickers.');
    element.navigate('/tickets');
    await partOf(element, 'row');
    for (const words of ['l', 'la', 'lamp']) {
      type(part<HTMLInputElement>(element, 'search')!, words);
      await eventually(words, () => location.hash === `#/portico/tickets?search=${words}`);
    }
    await store.list.show({status: ['open']});
    await eventually('the address', () => location.hash === '#/portico/tickets?search=lamp&status=open');
    history.back();
    await eventually('the view before', () => store.list.view.status === undefined);
    expect(location.hash).to.equal('#/portico/tickets?search=lamp');
    history.back();
    await eventually('the page before', () => location.hash === '#/portico/tickets/lamp');
    history.go(2);
    await eventually('the view after', () => store.list.view.status?.join() === 'open');
    expect(location.hash).to.equal('#/portico/tickets?search=lamp&status=open');
  });

  it('X4 the way back from a ticket leads to the view that one came from', async () => {
    const {element} = await portalAt('#/portico/tickets?search=lamp');
    (await partOf(element, 'subject')).click();
    await saying(element, 'The lamp flickers.');
    expect(location.hash).to.equal('#/portico/tickets/lamp');
    (await partOf(element, 'back')).click();
    await eventually('the view', () => location.hash === '#/portico/tickets?search=lamp' && subjects(element) === 'Lamp');
    element.navigate('/tickets');
    await eventually('all', () => subjects(element) === 'Desk,Lamp');
    expect(location.hash).to.equal('#/portico/tickets');
  });

  it('X4 a scope that the customer does not have is left out of the view', async () => {
    const {element, store} = await portalAt('#/portico/tickets?scope=company%3Aglobex&search=lamp');
    await eventually('the row', () => subjects(element) === 'Lamp');
    expect(store.list.view).to.deep.equal({search: 'lamp'});
    await eventually('the address', () => location.hash === '#/portico/tickets?search=lamp');
  });

  it('X4 leaves nothing of one customer’s search to another', async () => {
    const {element, store, emailOf} = await portalAt('#/portico/tickets?search=lamp');
    await partOf(element, 'row');
    store.session.expire();
    await saying(element, 'Your session has ended');
    await signIn(element, emailOf('ben'), password);
    await eventually('his own', () => subjects(element) === 'Chair');
    expect(location.hash).to.equal('#/portico/tickets');
    expect(store.list.view).to.deep.equal({});
  });

  it('R67 the same customer finds the view again after signing in again', async () => {
    const {element, store, emailOf} = await portalAt('#/portico/tickets?search=lamp');
    await partOf(element, 'row');
    store.session.expire();
    await saying(element, 'Your session has ended');
    await signIn(element, emailOf('anna'), password);
    await eventually('the row', () => subjects(element) === 'Lamp');
    expect(location.hash).to.equal('#/portico/tickets?search=lamp');
  });

  it('X4 in the page’s query the view stands in the portal’s own parameter', async () => {
    const {provider, store} = await mount(html`<portico-portal routing="query"></portico-portal>`, {as: 'anna'});
    await partOf(provider, 'row');
    await store.list.show({search: 'lamp', status: ['open']});
    await eventually(
      'the address',
      () => new URLSearchParams(location.search).get('portico') === '/tickets?search=lamp&status=open',
    );
    await pause();
    expect(subjects(provider)).to.equal('Lamp');
  });

  it('comes back from a ticket where it was left: scrolled as then, with the focus on that ticket', async () => {
    const fill: MountOptions['fill'] = build => {
      for (let n = 1; n <= 120; n += 1) build.ticket({id: `t${n}`, subject: `Ticket ${n}`, contacts: ['anna']});
    };
    const {element, store} = await portalAt('#/portico/tickets', {as: 'anna', fill});
    await partOf(element, 'row');
    while (store.list.state.data?.nextCursor) await store.list.loadMore();
    const rowAt = (index: number) => find(element, `tr[aria-rowindex="${index}"]`);
    scrollTo(0, 70 * rowAt(2)!.getBoundingClientRect().height);
    const row = await eventually('row 75', () => rowAt(76));
    const {top} = row.getBoundingClientRect();
    const link = find(row, '.subject-link')!;
    const subject = textOf(link);
    link.click();
    await eventually('the ticket', () => part(element, 'back'));
    scrollTo(0, 0);
    part(element, 'back')!.click();
    await eventually('the focus', () => focused() && textOf(focused()!) === subject);
    await eventually('the place', () => Math.abs((rowAt(76)?.getBoundingClientRect().top ?? 9999) - top) < 2);
    scrollTo(0, 0);
  });

  it('X4 an empty list leads to the form where there is one', async () => {
    const {element} = await portalAt('#/portico/tickets', {
      as: 'anna',
      settings: {form: {enabled: true, formId: 'f'}},
      fill: build => void build.form({id: 'f'}),
    });
    const link = await partOf(element, 'to-form');
    expect(link.getAttribute('href')).to.match(/#\/portico\/new$/);
    link.click();
    await eventually('the form', () => location.hash === '#/portico/new');
  });
});
