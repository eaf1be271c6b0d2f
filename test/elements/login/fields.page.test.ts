import {assert, waitUntil} from '@open-wc/testing';
import {createMockFetch, createMockPortal, seedWorld} from '../../../mocks/index.js';
import {createHttpAdapter} from '../../../src/adapter/http/index.js';
import '../../../src/elements/login/portico-login.js';
import '../../../src/elements/provider/portico-provider.js';

describe('The fields of portico-login', () => {
  it('do not take what was typed along to another page', async () => {
    const provider = document.createElement('portico-provider');
    provider.adapter = createHttpAdapter({
      backend: '/',
      fetch: createMockFetch(createMockPortal({world: seedWorld('acme')})),
    });
    const login = document.createElement('portico-login');
    login.page = 'reset-password';
    provider.append(login);
    document.body.append(provider);

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
});
