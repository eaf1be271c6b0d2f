import {expect, html} from '@open-wc/testing';
import type {AdapterCapabilities} from '../../../src/adapter/portal-adapter.js';
import type {PublicSettings} from '../../../src/contract/settings.js';
import {type} from '../../support/page/act.js';
import {eventually, find, saying} from '../../support/page/look.js';
import {connect, mount, type MountOptions} from '../../support/page/mount.js';
import {password} from '../../support/small-portal.js';

interface Desk extends MountOptions {
  readonly capabilities?: Partial<AdapterCapabilities>;
  readonly identifier?: PublicSettings['signIn']['identifier'];
  readonly content?: ReturnType<typeof html>;
}

/** Sign-in at a desk that can do less than our own backend, or does it otherwise. */
async function signInAt({capabilities, identifier, content, ...options}: Desk) {
  const mounted = await mount(content ?? html`<portico-login></portico-login>`, options);
  const {adapterInUse, provider} = mounted;
  connect(provider, {
    ...adapterInUse,
    capabilities: {...adapterInUse.capabilities, ...capabilities},
    async getSettings(call) {
      const settings = await adapterInUse.getSettings(call);
      return {...settings, signIn: {...settings.signIn, ...(identifier && {identifier})}};
    },
  });
  return {...mounted, element: provider.querySelector('portico-login')!};
}

describe('portico-login at desks of other kinds', () => {
  it('R60 asks for a user name where customers have one, and takes it as it is', async () => {
    const {element, line} = await signInAt({identifier: 'username'});
    const username = await eventually('the field', () => find<HTMLInputElement>(element, 'input[name="username"][type="text"]'));
    expect(username.labels![0]!.textContent).to.contain('User name');
    expect(username.autocomplete).to.equal('username');
    const form = username.form!;
    form.requestSubmit();
    await saying(element, 'Enter your user name');
    type(username, 'anna');
    type(form.elements.namedItem('password') as HTMLInputElement, password);
    form.requestSubmit();
    await eventually('the name is sent', () => line.count(/^POST \/session$/) > 0);
  });

  it('R61 R66 offers no registration and no new password where the desk has neither, on whatever page', async () => {
    for (const page of ['sign-in', 'register', 'forgot-password'] as const) {
      const {element} = await signInAt({
        capabilities: {accounts: false},
        content: html`<portico-login page=${page}></portico-login>`,
      });
      await eventually('sign-in', () => find(element, 'input[autocomplete="current-password"]'));
      expect(find(element, '[part~="link"]'), page).to.equal(undefined);
    }
  });

  it('R60 sends customers elsewhere where the host page signs them in', async () => {
    const {element} = await signInAt({capabilities: {signIn: false}});
    await saying(element, 'Sign in to this site first');
    expect(find(element, 'input')).to.equal(undefined);
  });
});
