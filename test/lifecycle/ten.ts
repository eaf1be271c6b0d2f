import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {PortalElement} from '../../src/elements/portal/portal.element.js';
import type {ProviderElement} from '../../src/elements/provider/provider.element.js';
import {eventually, pause} from '../support/page/look.js';
import {copyOf, stand} from './stand.js';
import type {Subject} from './subjects.js';

const TEN = 10;

/** Ten of a kind show the same, and ask for it once. */
export async function playTen(subject: Subject): Promise<void> {
  if (subject.tag === 'portico-provider') return playTenProviders(subject);
  const routed = {...subject, content: html`<portico-portal></portico-portal>`};
  const {element, provider, asked, isReady} = await stand(subject.tag === 'portico-portal' ? routed : subject);
  await pause();
  const before = asked();
  const others = Array.from({length: TEN - 1}, () => copyOf(element));
  provider.append(...others);
  for (const other of others) await isReady(other);
  await pause();
  // A ticket is looked at anew, once for all of them, when somebody comes to it.
  const more = asked().slice(before.length);
  if (!/detail|provider/.test(subject.tag)) expect(more).to.deep.equal([]);
  expect(more.length, more.join()).to.equal(new Set(more).size);
  if (subject.tag === 'portico-portal') expectOneAddress([...provider.querySelectorAll('portico-portal')]);
}

/** The first one has the page’s address; the others go where they like without it. */
function expectOneAddress([first, ...others]: readonly PortalElement[]): void {
  const {pathname, search, hash} = location;
  try {
    for (const other of others) other.navigate('/new');
    expect(location.hash).to.equal(hash);
    first!.navigate('/tickets/lamp');
    expect(location.hash).to.equal('#/portico/tickets/lamp');
  } finally {
    history.replaceState(null, '', pathname + search + hash);
  }
}

/** Ten providers of one portal, as in ten widgets of a page: one of them asks for changes, for all. */
async function playTenProviders(subject: Subject): Promise<void> {
  const {provider, adapterInUse, line, portal, isReady} = await stand(subject);
  const adapter = {...adapterInUse, id: `ten-${Date.now()}-${Math.random()}`};
  const others = Array.from({length: TEN - 1}, () => {
    const other = copyOf(provider);
    const content = document.createElement('portico-ticket-detail');
    content.ticketId = 'lamp';
    other.append(content);
    return other;
  });
  const all = [provider, ...others];
  provider.parentElement!.append(...others);
  line.sent.length = 0;
  for (const one of all) one.adapter = adapter;
  await eventually('ten stores', () => all.every(({store}) => store?.session.status === 'signed-in'));
  for (const one of all) await isReady(one);
  await eventually('a question for changes', () => line.count(/GET \/changes/) > 0);
  await pause(50);
  expect(line.count(/GET \/changes/), 'questions for changes').to.equal(1);
  // What that one hears, all hear.
  portal.desk.reply('lamp', {agentId: 'mia', text: 'Is it the one at the door?'});
  for (const {store} of all) store!.pageShown(true);
  await eventually('the news everywhere', () => all.every(isTold));
}

function isTold(provider: ProviderElement): boolean {
  return provider.store!.ticket('lamp').messages.data!.items.some(({text}) => text.includes('at the door'));
}
