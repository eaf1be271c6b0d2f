import {assert, waitUntil} from '@open-wc/testing';
import {createMockFetch, createMockPortal, seedWorld} from '../../../mocks/index.js';
import {createHttpAdapter} from '../../../src/adapter/http/index.js';
import '../../../src/elements/login/portico-login.js';
import '../../../src/elements/provider/portico-provider.js';

/** Sign-in in a page of its own. */
function show() {
  const provider = document.createElement('portico-provider');
  provider.adapter = createHttpAdapter({
    backend: '/',
    fetch: createMockFetch(createMockPortal({world: seedWorld('acme')})),
  });
  const login = document.createElement('portico-login');
  provider.append(login);
  document.body.append(provider);
  return {login, provider};
}

describe('The fields of portico-login', () => {
  it('do not take what was typed along to another page', async () => {
    const {login, provider} = show();
    login.page = 'reset-password';
    await waitUntil(() => login.querySelector('input[type=password]'), 'no password field');
    login.querySelector<HTMLInputElement>('input[type=password]')!.value = 'violet lamp staircase';
    login.page = 'sign-in';
    await waitUntil(() => login.querySelector('input[type=email]'), 'no email field');
    assert.deepEqual(
      [...login.querySelectorAll('input')].map(({value}) => value),
      ['', ''],
    );
    provider.remove();
  });

  it('take from the page by their classes what nothing of ours sets', async () => {
    const {login, provider} = show();
    const sheet = document.createElement('style');
    sheet.textContent = '.portico-input { box-shadow: inset 0 0 0 3px red; } .portico-submit { box-shadow: 6px 6px 0 gold; }';
    document.head.append(sheet);
    await waitUntil(() => login.querySelector('.portico-submit'), 'no form');
    assert.include(getComputedStyle(login.querySelector('.portico-input')!).boxShadow, '3px');
    assert.include(getComputedStyle(login.querySelector('.portico-submit')!).boxShadow, '6px');
    sheet.remove();
    provider.remove();
  });
});
