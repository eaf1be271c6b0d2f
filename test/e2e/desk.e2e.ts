import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {demoFolder} from '../../scripts/build/demo.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';
import {until} from '../support/wait.js';
import {click, hasNoErrors, isAccessible, sees, type, wholeDocument} from './steps.js';

const subject = 'Scanners lose Wi-Fi near gate 4';
const answer = 'Please move access point 09 to channel 11.';
const note = 'Their switch is end of life, do not say so.';
const secondAnswer = 'And send us the log of tonight.';
const customersReply = 'Moved it, no drops since noon.';

for (const engine of await enginesToTest()) {
  describe(`desk and portal in two windows of ${engine.name}`, () => {
    let server: StaticServer;
    let portal: BrowserPage;
    let desk: BrowserPage;

    before(async () => {
      server = await serveFolder(demoFolder);
      portal = await openPage(engine);
      desk = await portal.newWindow();
    });
    after(async () => {
      await portal.close();
      await server.close();
    });

    it('signs in whom the link names, and takes the name out of the address', async () => {
      await portal.open(`${server.url}index.html?as=anna#/portico/tickets/gate-4-wifi`);
      await portal.find('heading', subject);
      await until('a tidy address', async () => (await portal.url()) === `${server.url}index.html#/portico/tickets/gate-4-wifi`);
    });

    it('R90 shows the ticket’s record with its conversations and why customers see them', async () => {
      await desk.open(`${server.url}desk.html#/helpdesk/ticket/gate-4-wifi`);
      await desk.find('heading', subject);
      await sees(desk, 'It is the original conversation (R6)');
      await isAccessible(desk, 'the record');
    });

    it('shows the customer at once what an agent answers in another window', async () => {
      await type(desk, 'textbox', 'Your answer', answer);
      await click(desk, 'button', 'Send answer');
      await sees(desk, answer);
      await sees(portal, answer);
    });

    it('R7 never brings an internal note to the customer', async () => {
      await click(desk, 'radio', 'Internal note');
      await isAccessible(desk, 'writing a note');
      await type(desk, 'textbox', 'Your note', note);
      await click(desk, 'button', 'Add note');
      await sees(desk, 'Internal note, never shown to customers');
      await sees(desk, note);
      await type(desk, 'textbox', 'Your answer', secondAnswer);
      await click(desk, 'button', 'Send answer');
      // What came after the note is here, so the note would be, too.
      await sees(portal, secondAnswer);
      assert.ok(!(await portal.run(wholeDocument)).includes(note));
    });

    it('R20 R27 shows the agents at once what the customer replies', async () => {
      await type(portal, 'textbox', 'Your reply', customersReply);
      await click(portal, 'button', 'Send reply');
      await sees(desk, customersReply);
    });

    it('R8 shows the customer a ticket that an agent files after a call', async () => {
      await portal.open(`${server.url}index.html#/portico/tickets`);
      await portal.find('link', subject);
      await click(desk, 'button', 'New ticket');
      await isAccessible(desk, 'filing a ticket');
      await type(desk, 'textbox', 'Subject', 'Loan scanner for the night shift');
      await (await desk.find('combobox', 'Who called')).choose('Anna Virtanen');
      await click(desk, 'button', 'Create ticket');
      await desk.find('heading', 'Loan scanner for the night shift');
      await portal.find('link', 'Loan scanner for the night shift');
    });

    it('has an accessible inbox and no errors', async () => {
      await desk.open(`${server.url}desk.html`);
      await desk.find('navigation', 'Inboxes');
      await isAccessible(desk, 'the inbox');
      hasNoErrors(desk);
      hasNoErrors(portal);
    });
  });
}
