import {expect, html} from '@open-wc/testing';
import {signIn, type} from '../../support/page/act.js';
import {eventually, saying, textOf} from '../../support/page/look.js';
import {password} from '../../support/small-portal.js';
import {login} from './support.js';

describe('portico-login: passwords', () => {
  it('shows the password when asked to, and hides it before it is sent', async () => {
    const {element, form, field, emailOf, line} = await login();
    const secret = await field('password');
    const reveal = (await form()).querySelector<HTMLButtonElement>('.portico-reveal')!;
    type(secret, password);
    reveal.click();
    await eventually('text', () => secret.type === 'text');
    expect(reveal.getAttribute('aria-label')).to.equal('Hide password');
    expect(secret.value).to.equal(password);
    const reach = reveal.getBoundingClientRect();
    expect(Math.min(reach.width, reach.height)).to.be.at.least(44);
    await expect(element).to.be.accessible();
    line.hold(/POST \/session/);
    await signIn(element, emailOf('anna'), password);
    await eventually('hidden again', () => secret.type === 'password');
  });

  it('says that Caps Lock is on while a password is typed', async () => {
    const {element, field} = await login();
    const key = (modifierCapsLock: boolean) => new KeyboardEvent('keydown', {key: 'A', modifierCapsLock, bubbles: true});
    (await field('password')).dispatchEvent(key(true));
    await saying(element, 'Caps Lock is on');
    (await field('password')).dispatchEvent(key(false));
    await eventually('quiet', () => !textOf(element).includes('Caps Lock'));
  });

  it('R66 says how good a new password is while it is typed, and lets it be pasted', async () => {
    const {element, field} = await login({}, html`<portico-login page="set-password"></portico-login>`);
    const secret = await field('password');
    expect(secret.autocomplete).to.equal('new-password');
    type(secret, 'vio');
    await saying(element, 'Too short yet');
    type(secret, 'aaaaaaaaaaaa');
    await saying(element, 'Easy to guess');
    type(secret, 'violet lamp staircase');
    await saying(element, 'Strong password');
    const paste = new ClipboardEvent('paste', {bubbles: true, cancelable: true, clipboardData: new DataTransfer()});
    expect(secret.dispatchEvent(paste), 'nobody stops it').to.equal(true);
    await expect(element).to.be.accessible();
  });
});
