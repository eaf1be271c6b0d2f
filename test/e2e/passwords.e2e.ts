import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {enginesToTest, openPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import type {FirefoxInstall} from '../support/firefox.js';
import {openPrivilegedFirefox, type PrivilegedFirefox} from '../support/marionette.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {until} from '../support/wait.js';
import {signIn} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;

/**
 * Firefox's password manager is driven for real. That of Chromium is not part of the builds that tests run in (headless shell),
 * and WebKitGTK's browser has none: there the structure is tested that password managers need.
 */
describe('password managers', async () => {
  let host: BuiltHost;
  let site: Site;
  before(async () => {
    host = await buildHost('test/hosts/plain');
    site = await serveSite(host.folder);
  });
  after(async () => {
    await site.close();
    await host.remove();
  });

  for (const engine of await enginesToTest()) {
    it(`find in ${engine.name} one real form in the page itself, which goes after success (structure only)`, async () => {
      const page = await openPage(engine);
      try {
        await page.open(site.url);
        await page.find('textbox', 'Email');
        assert.deepEqual(await page.run(describeForms), [
          {
            method: 'post',
            fields: [
              {type: 'email', name: 'username', autocomplete: 'username'},
              {type: 'password', name: 'password', autocomplete: 'current-password'},
            ],
            submit: 'Sign in',
          },
        ]);
        await signIn(page, anna);
        assert.deepEqual(await page.run(describeForms), []);
      } finally {
        await page.close();
      }
    });

    if (engine.name === 'firefox') testFirefox(engine.install);
  }

  function testFirefox(install: FirefoxInstall): void {
    let firefox: PrivilegedFirefox;
    beforeEach(async () => {
      firefox = await openPrivilegedFirefox(install);
      // Off under remote control, so that it does not disturb other people's tests.
      await firefox.inBrowser(`
        for (const name of ['signon.autofillForms', 'signon.rememberSignons']) Services.prefs.setBoolPref(name, true);
      `);
    });
    afterEach(() => firefox.close());
    const values = () => firefox.inPage<string[]>(`return [...document.querySelectorAll('form input')].map(({value}) => value)`);

    it('fill in firefox the form with a stored credential, which signs in (the browser’s own manager)', async () => {
      await firefox.inBrowser(storeCredential, new URL(site.url).origin, anna.email, anna.password);
      await firefox.open(site.url);
      await until('filled fields', async () => (await values()).join('') !== '');
      assert.deepEqual(await values(), [anna.email, anna.password]);
      await firefox.click('form [type=submit]');
      await until('the end of the form', async () => (await values()).length === 0);
    });

    it('offer in firefox to save what has signed in (the browser’s own manager)', async () => {
      await firefox.open(site.url);
      await until('the form', async () => (await values()).length > 0);
      assert.deepEqual(await values(), ['', '']);
      await firefox.type('form [type=email]', anna.email);
      await firefox.type('form [type=password]', anna.password);
      await firefox.click('form [type=submit]');
      await until('the offer', () =>
        firefox.inBrowser<boolean>(`return Boolean(PopupNotifications.getNotification('password'))`),
      );
    });
  }
});

/** Stores a credential as the password manager itself does. Takes origin, name and password. */
const storeCredential = `
  const [origin, name, password] = arguments;
  const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
  login.init(origin, origin, null, name, password, 'username', 'password');
  await Services.logins.addLoginAsync(login);
`;

/** Forms of the document, as far as a password manager looks: it sees no shadow trees. Runs in a page. */
function describeForms() {
  return [...document.forms].map(form => ({
    method: form.method,
    fields: [...form.querySelectorAll('input')].map(({type, name, autocomplete}) => ({type, name, autocomplete})),
    submit: form.querySelector<HTMLElement>('button[type="submit"]')?.innerText ?? null,
  }));
}
