import {expect, html} from '@open-wc/testing';
import type {WorldBuilder} from '../../mocks/world/builder.js';
import {type} from '../support/page/act.js';
import {eventually, find, part, partOf, pause, saying, seen} from '../support/page/look.js';
import {mount} from '../support/page/mount.js';
import {password} from '../support/small-portal.js';

/** What Enter in a field does to its form, with the click of an impatient hand, and once more. */
function enterAndClick(form: HTMLFormElement, button: HTMLElement): void {
  form.requestSubmit();
  button.click();
  button.click();
}

describe('Enter and click at once', () => {
  it('sign in once', async () => {
    const {provider, line, emailOf} = await mount(html`<portico-login></portico-login>`);
    const login = provider.querySelector('portico-login')!;
    const form = await seen<HTMLFormElement>(login, 'form');
    type(find<HTMLInputElement>(form, '[autocomplete="username"]')!, emailOf('anna'));
    type(find<HTMLInputElement>(form, '[autocomplete="current-password"]')!, password);
    enterAndClick(form, find(form, '[type="submit"]')!);
    await saying(login, 'Anna Virtanen');
    expect(line.count(/POST \/session/)).to.equal(1);
  });

  it('add a colleague once', async () => {
    const fill = (build: WorldBuilder) =>
      void build.ticket({id: 'lamp', subject: 'Lamp', contacts: ['anna'], requester: 'anna', companies: ['northwind']});
    const {provider, line, emailOf} = await mount(html`<portico-participants ticket-id="lamp"></portico-participants>`, {
      as: 'anna',
      fill,
      settings: {participants: {enabled: true}},
    });
    const element = provider.querySelector('portico-participants')!;
    (await partOf(element, 'offer')).click();
    const email = await partOf<HTMLInputElement>(element, 'email');
    type(email, emailOf('ben'));
    enterAndClick(email.form!, part(element, 'add')!);
    await saying(element, 'Ben Okafor');
    await pause();
    expect(line.count(/POST .*participants/)).to.equal(1);
  });

  it('send a reply once', async () => {
    const {provider, line} = await mount(html`<portico-reply ticket-id="lamp"></portico-reply>`, {as: 'anna'});
    const reply = provider.querySelector('portico-reply')!;
    const field = await partOf<HTMLTextAreaElement>(reply, 'text');
    type(field, 'The desk lamp.');
    enterAndClick(field.form!, part(reply, 'send')!);
    await saying(reply, 'Your reply was sent.');
    await eventually('an empty field', () => field.value === '');
    expect(line.count(/POST .*replies/)).to.equal(1);
  });
});
