import {expect, html} from '@open-wc/testing';
import {createIdentityProvider, type IdentityProvider} from '../../../mocks/identity/index.js';
import {rememberSso} from '../../../src/elements/login/sso-return.js';
import {eventually, partOf, pause, saying} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';

describe('coming back from an identity provider', () => {
  const own = location.href;
  let identities: IdentityProvider;
  before(async () => (identities = await createIdentityProvider()));
  afterEach(() => {
    history.replaceState(null, '', own);
    sessionStorage.clear();
  });

  /** A portal that somebody left for the provider from the page `hash`, and the address that they come back to. */
  async function comeBack({email = 'anna@small.example', hash = '#/portico/tickets/lamp', remembered = true} = {}) {
    const sso = identities.settings('oidc', 'small', 'Company account');
    const mounted = await mount(html`<div></div>`, {
      settings: {authentication: 'sso', audience: {kind: 'everyone'}, sso},
      before: ({portal}) => (portal.world.contacts['anna']!.email = 'anna@small.example'),
    });
    history.replaceState(null, '', hash);
    const redirectUrl = await mounted.adapterInUse.startSso(location.href.split('#')[0]!);
    if (remembered) rememberSso(redirectUrl);
    const {choices} = await identities.page(redirectUrl, [{email}]);
    const answer = new URL(choices[0]!.redirectUrl).hash;
    history.replaceState(null, '', answer);
    const element = document.createElement('portico-portal');
    mounted.provider.append(element);
    return {...mounted, element, answer};
  }

  it('R60 R88 signs in, with the answer out of the address and the ticket that was asked for open', async () => {
    const {element, store} = await comeBack();
    expect(location.hash).to.equal('#/portico/tickets/lamp');
    await eventually('the session', () => store.session.session?.contact.id === 'anna');
    await saying(element, 'The lamp flickers.');
    expect(location.hash).to.equal('#/portico/tickets/lamp');
  });

  it('says that it did not work, and leaves the way to try again', async () => {
    const {element, line} = await comeBack({email: 'not an address'});
    await partOf(element, 'notice');
    await saying(element, 'We could not sign you in with your company account');
    expect(location.hash).to.equal('#/portico/tickets/lamp');
    const button = await eventually('the button', () => element.querySelector<HTMLButtonElement>('.portico-button'));
    expect(button.textContent).to.contain('Company account');
    expect(line.sent.filter(({what}) => what === 'POST /session').length).to.equal(1);
  });

  it('leaves an answer alone that this tab did not ask for', async () => {
    const {answer, store} = await comeBack({remembered: false});
    await eventually('an answer about the session', () => store.session.status === 'anonymous');
    await pause();
    expect(location.hash).to.equal(answer);
    expect(store.session.status).to.equal('anonymous');
  });
});
