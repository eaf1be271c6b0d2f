import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {demoFolder} from '../../scripts/build/demo.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';
import {until} from '../support/wait.js';
import {click, comesBackTo, hasNoErrors, isAccessible, sees, type} from './steps.js';

for (const engine of await enginesToTest()) {
  describe(`settings and portal in two windows of ${engine.name}`, () => {
    let server: StaticServer;
    let portal: BrowserPage;
    let settings: BrowserPage;

    before(async () => {
      server = await serveFolder(demoFolder);
      portal = await openPage(engine);
      settings = await portal.newWindow();
    });
    after(async () => {
      await portal.close();
      await server.close();
    });

    /** While a page is on its way to another one, nothing can be asked of it but its address. */
    const arrives = (page: BrowserPage, at: string) => until(at, async () => (await page.url()).startsWith(server.url + at));
    const save = async () => {
      await click(settings, 'button', 'Save settings');
      await sees(settings, 'Saved.');
    };

    it('R85 shows customers a notice and nothing else while the portal is off', async () => {
      await portal.open(`${server.url}index.html#/portico/tickets`);
      await portal.find('button', 'Sign in');
      await settings.open(`${server.url}settings.html`);
      await sees(settings, 'The portal is on.');
      await isAccessible(settings, 'all settings');
      await click(settings, 'button', 'Turn the portal off');
      await sees(settings, 'The portal is off.');
      await comesBackTo(portal);
      await until('no way to sign in', async () => !(await portal.has('button', 'Sign in')));
      await click(settings, 'button', 'Turn the portal on');
      await sees(settings, 'The portal is on.');
      await comesBackTo(portal);
      await portal.find('button', 'Sign in');
    });

    it('R89 previews the list with sample data', async () => {
      await settings.open(`${server.url}settings.html#/preview`);
      await sees(settings, 'The handle came off');
      await isAccessible(settings, 'the preview');
    });

    it('R62 leads from a registration mail to the page where the password is set', async () => {
      await settings.open(`${server.url}settings.html#/settings/access`);
      await (await settings.find('combobox', 'Audience')).choose('Members of access groups (R62)');
      await click(settings, 'checkbox', 'Premium customers');
      await save();
      await settings.open(`${server.url}settings.html#/mailbox`);
      await sees(settings, 'elena.petrova@kestrel.example');
      await click(settings, 'link', 'Follow the link');
      await arrives(settings, 'index.html');
      await settings.find('button', 'Save password');
      assert.ok(!(await settings.url()).includes('token'), 'the token is out of the address');
    });

    for (const [protocol, label] of [
      ['OIDC', 'OpenID Connect'],
      ['JWT', 'Signed token (JWT)'],
      ['SAML', 'SAML'],
    ] as const) {
      it(`R60 R88 signs in by ${protocol} with the sample identity provider, and opens the ticket that was asked for`, async () => {
        await settings.open(`${server.url}settings.html#/settings/access`);
        await (await settings.find('combobox', 'Sign-in')).choose('An identity provider (single sign-on)');
        await click(settings, 'button', 'Use the sample identity provider');
        await (await settings.find('combobox', 'Protocol')).choose(label);
        await type(settings, 'textbox', 'Words on the button', `Sign in by ${protocol}`);
        await save();

        await portal.open(`${server.url}index.html?by=${protocol}#/portico/tickets/gate-4-wifi`);
        await click(portal, 'button', `Sign in by ${protocol}`);
        await arrives(portal, 'identity.html');
        await sees(portal, `asks who you are, by ${protocol}`);
        await isAccessible(portal, 'the identity provider');
        await click(portal, 'button', 'Anna Virtanen anna.virtanen@northwind.example');
        await arrives(portal, 'index.html');
        await portal.find('heading', 'Scanners lose Wi-Fi near gate 4');
        const address = `${server.url}index.html?by=${protocol}#/portico/tickets/gate-4-wifi`;
        assert.equal(await portal.url(), address, 'nothing of the answer is left in the address');
        await click(portal, 'button', 'Sign out');
        await portal.find('button', `Sign in by ${protocol}`);
      });
    }

    it('has no errors', () => {
      hasNoErrors(settings);
      hasNoErrors(portal);
    });
  });
}
