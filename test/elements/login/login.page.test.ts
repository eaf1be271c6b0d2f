import {expect, html} from '@open-wc/testing';
import {heardFrom, listen, signIn, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, saying, seen, textOf} from '../../support/page/look.js';
import {password} from '../../support/small-portal.js';
import {login, owned} from './support.js';

describe('portico-login', () => {
  it('has native fields in one real form in the document’s own light DOM, as password managers need it', async () => {
    const {element, form} = await login();
    const real = await form();
    expect(real.getRootNode()).to.equal(document);
    expect(real.parentElement!.parentElement).to.equal(element);
    expect(real.method).to.equal('post');
    const inputs = [...real.querySelectorAll('input')].map(input => [input.name, input.type, input.autocomplete]);
    expect(inputs).to.deep.equal([
      ['username', 'email', 'username'],
      ['password', 'password', 'current-password'],
    ]);
    for (const input of real.querySelectorAll('input')) expect(input.labels!.length).to.equal(1);
    expect(real.querySelectorAll('[type="submit"]').length).to.equal(1);
    expect(document.querySelectorAll(`${owned} [id]`).length, 'no ids').to.equal(0);
    expect(real.getBoundingClientRect().height).to.be.greaterThan(50);
    await expect(element).to.be.accessible();
  });

  it('takes the form away when it goes, and has one again when it comes back', async () => {
    const {element, provider, form} = await login();
    await form();
    element.remove();
    // One that is only moved keeps it, which shows a moment later.
    await Promise.resolve();
    expect(element.querySelector(owned)).to.equal(null);
    provider.append(element);
    await form();
    expect(element.querySelectorAll(owned).length).to.equal(1);
  });

  it('puts the form back when the page’s script removes it, with what was typed, but not for ever', async () => {
    const {element, field} = await login();
    type(await field('username'), 'kept@customers.example');
    element.querySelector(owned)!.remove();
    await seen(element, owned);
    expect((await field('username')).value).to.equal('kept@customers.example');
    const said = await heardFrom('warn', async () => {
      for (let n = 0; n < 30; n += 1) {
        element.querySelector(owned)?.remove();
        await pause(1);
      }
    });
    expect(said.join()).to.contain('<portico-login>');
    expect(element.querySelector(owned)).to.equal(null);
  });

  it('takes the form away before the page is kept for going back, and shows it afterwards', async () => {
    const {element, form} = await login();
    await form();
    dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    expect(element.querySelector(owned)).to.equal(null);
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await form();
  });

  it('R60 signs in, tells the page, and shows who is signed in', async () => {
    const {element, emailOf, store} = await login();
    const intent = listen('portico-sign-in');
    const fact = listen('portico-signed-in');
    await signIn(element, emailOf('anna'), password);
    await saying(element, 'Signed in as Anna Virtanen');
    intent.stop();
    fact.stop();
    expect([intent.events.length, fact.events.length]).to.deep.equal([1, 1]);
    expect(element.querySelector(owned), 'the form is gone, and the password with it').to.equal(null);
    expect(element.matches(':state(signed-in)')).to.equal(true);
    part(element, 'sign-out')!.click();
    await saying(element, 'You are signed out');
    expect(store.session.session).to.equal(undefined);
  });

  it('does not sign in when the page prevents it', async () => {
    const {element, emailOf, line} = await login();
    const prevented = listen('portico-sign-in', {prevent: true});
    await signIn(element, emailOf('anna'), password);
    prevented.stop();
    await pause();
    expect(prevented.events[0]?.cancelable).to.equal(true);
    expect(line.count(/POST \/session/)).to.equal(0);
  });

  it('R66 answers alike for a known and an unknown address, and keeps the address', async () => {
    const texts: string[] = [];
    for (const email of ['anna@customers.example', 'nobody@customers.example']) {
      const {element, field} = await login();
      await signIn(element, email, 'wrong password');
      await saying(element, 'Email and password do not match');
      texts.push(textOf(element));
      expect((await field('username')).value).to.equal(email);
      expect((await field('password')).value).to.equal('');
      await eventually('the focus', () => (focused() as HTMLInputElement | null)?.name === 'password');
    }
    expect(texts[0]).to.equal(texts[1]);
  });

  it('says at the field what is missing, and goes there', async () => {
    const {element, field, send, line} = await login();
    type(await field('username'), 'no address');
    await send();
    await saying(element, 'Enter an email address like name@example.com');
    await saying(element, 'Enter your password');
    expect((await field('username')).getAttribute('aria-invalid')).to.equal('true');
    await eventually('the focus', async () => focused() === (await field('username')));
    expect(line.count(/POST/)).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('R61 offers to sign up where customers may register themselves, and nowhere else', async () => {
    const open = await login();
    await saying(open.element, 'Sign up here');
    const closed = await login({settings: {audience: {kind: 'groups', groupIds: []}}});
    await closed.form();
    expect(textOf(closed.element)).not.to.contain('Sign up here');
  });

  it('R65 registers with consent only, whose text and label are the portal’s, links included', async () => {
    const consent = {version: '7', text: 'Read the [rules](https://rules.example/all) first.', label: 'I have read them'};
    const {element, field, send, portal} = await login({settings: {consent}});
    const link = await eventually('the link', () => all(element, '[part~="link"]').find(one => textOf(one) === 'Sign up here'));
    link.click();
    type(await eventually('the name', () => find<HTMLInputElement>(element, 'input[name="name"]')), 'New Person');
    type(await field('username'), 'new@customers.example');
    const rules = find<HTMLAnchorElement>(element, `${owned} a`)!;
    expect([rules.href, rules.textContent, rules.rel]).to.deep.equal([
      'https://rules.example/all',
      'rules',
      'noopener noreferrer',
    ]);
    await send();
    await saying(element, 'Tick the box to agree');
    expect(portal.world.consents.length).to.equal(0);
    const box = await field('consent');
    expect(box.labels![0]!.textContent.trim()).to.equal('I have read them');
    expect(box.checked, 'nobody ticks it for the customer').to.equal(false);
    box.click();
    await send();
    await saying(element, 'Check your mail');
    expect(textOf(element)).to.contain('new@customers.example');
    expect(portal.world.consents.map(({version}) => version)).to.deep.equal(['7']);
  });

  it('R66 mails a link to set a new password, alike for unknown addresses', async () => {
    const texts: string[] = [];
    for (const email of ['anna@customers.example', 'nina@customers.example']) {
      const {element, field, send, portal} = await login({}, html`<portico-login page="forgot-password"></portico-login>`);
      type(await field('username'), email);
      await send();
      await saying(element, 'Check your mail');
      texts.push(textOf(element).replace(email, 'X'));
      expect(portal.world.outbox.length).to.equal(email.startsWith('anna') ? 1 : 0);
    }
    expect(texts[0]).to.equal(texts[1]);
  });

  it('R66 says that a link is used up or wrong, and mails a new one', async () => {
    const content = html`<portico-login page="reset-password" .token=${'wrong'}></portico-login>`;
    const {element, emailOf, field, send, portal} = await login({}, content);
    await saying(element, 'This link no longer works');
    type(await field('username'), emailOf('anna'));
    await send();
    await saying(element, 'Check your mail');
    expect(portal.world.outbox[0]?.link).to.contain('/reset-password');
  });

  it('R60 mails a new one-time link in place of one that no longer works', async () => {
    const settings = {oneTimeLinks: true};
    const content = html`<portico-login .token=${'wrong'}></portico-login>`;
    const {element, emailOf, field, send, portal} = await login({settings}, content);
    await saying(element, 'This link no longer works');
    type(await field('username'), emailOf('anna'));
    await send();
    await saying(element, 'Check your mail');
    expect(portal.world.outbox[0]?.link).to.contain('/sign-in');
  });

  it('R60 signs in with the code of the mail, typed here, and says when it is wrong', async () => {
    const {element, emailOf, field, form, send, portal, store} = await login({settings: {oneTimeLinks: true}});
    type(await field('username'), emailOf('anna'));
    all(await form(), 'button')
      .find(button => textOf(button) === 'Email me a link to sign in')!
      .click();
    await saying(element, 'Check your mail');
    const code = await field('code');
    await eventually('the focus', () => focused() === code);
    // Firefox does not know the token, and has no property for it.
    expect([code.getAttribute('autocomplete'), code.inputMode, code.type]).to.deep.equal(['one-time-code', 'numeric', 'text']);
    await expect(element).to.be.accessible();
    await send();
    await saying(await form(), 'Enter the code from the mail');
    type(code, '12');
    await send();
    await saying(await form(), 'This code does not match');
    await eventually('the cursor in the emptied field', () => code.value === '' && focused() === code);
    const signedIn = listen('portico-signed-in');
    type(code, portal.world.outbox[0]!.code!);
    await send();
    await eventually('the fact', () => signedIn.events.length === 1);
    signedIn.stop();
    expect(store.session.session?.contact.id).to.equal('anna');
  });

  it('R60 asks for no code where the portal takes none, nor after other mails', async () => {
    const {element, field, send} = await login(
      {settings: {oneTimeLinks: true}},
      html`<portico-login page="forgot-password"></portico-login>`,
    );
    type(await field('username'), 'anna@customers.example');
    await send();
    await saying(element, 'Check your mail');
    await pause();
    expect(find(element, '[name="code"]')).to.equal(undefined);
  });

  it('R66 says how long to wait after ten failures', async () => {
    const {element, emailOf} = await login({
      before: ({portal}) => {
        const now = new Date().toISOString();
        portal.world.failures[portal.world.contacts['anna']!.email] = {count: 10, lastAt: now};
      },
    });
    await signIn(element, emailOf('anna'), password);
    await saying(element, 'Too many tries. To keep your account safe, wait 15 minutes before the next one.');
  });

  it('offers to send the mail again after a pause, or to another address', async () => {
    const {element, field, send} = await login({}, html`<portico-login page="forgot-password"></portico-login>`);
    type(await field('username'), 'anna@customers.example');
    await send();
    await saying(element, 'Check your mail');
    expect((await partOf(element, 'resend')).getAttribute('aria-disabled')).to.equal('true');
    await saying(element, 'You can send it again in');
    all(element, 'button')
      .find(button => textOf(button) === 'Use another address')!
      .click();
    expect((await field('username')).value).to.equal('anna@customers.example');
  });

  it('R62 R63 says who has no access, and lets somebody else sign in', async () => {
    const {element, store, portal, emailOf, field} = await login({as: 'anna'});
    await saying(element, 'Signed in as Anna Virtanen');
    portal.world.settings.audience = {kind: 'groups', groupIds: []};
    await store.session.restore();
    await saying(element, 'You have no access');
    expect(textOf(element)).to.contain('Anna Virtanen');
    expect(element.querySelector(owned)).to.equal(null);
    await expect(element).to.be.accessible();
    (await partOf(element, 'other-account')).click();
    await saying(element, 'Sign in to Acme Support');
    portal.world.settings.audience = {kind: 'self-registration'};
    expect((await field('username')).value).to.equal('');
    await signIn(element, emailOf('ben'), password);
    await saying(element, 'Signed in as Ben Okafor');
  });

  it('R85 shows a notice and nothing else while the portal is off', async () => {
    const {element, store} = await login({settings: {enabled: false}});
    await eventually('settings', () => store.settings.data);
    await saying(element, 'Acme Support is closed at the moment');
    expect(part(element, 'links')).not.to.exist;
    expect(element.querySelector(owned)).to.equal(null);
  });

  it('says that the backend does not answer, and asks again when told', async () => {
    const {element, form} = await login({before: ({line}) => line.trouble(/settings/, 'no-connection')});
    const retry = await partOf(element, 'retry');
    retry.click();
    await form();
  });
});
