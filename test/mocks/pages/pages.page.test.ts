import {expect, html} from '@open-wc/testing';
import {PortalPage, ReplyPage, TicketListPage} from '../../../mocks/testing.js';
import type {SupportFormField} from '../../../mocks/world/settings.js';
import {mount, type MountOptions} from '../../support/page/mount.js';
import {password} from '../../support/small-portal.js';

const fields: SupportFormField[] = [
  {id: 'subject', kind: 'text', label: 'Subject', required: true, property: 'subject'},
  {id: 'text', kind: 'multiline', label: 'Details', required: false, property: 'content'},
  {
    id: 'kind',
    kind: 'select',
    label: 'Kind',
    required: true,
    options: [
      {value: 'bug', label: 'Something broke'},
      {value: 'other', label: 'Something else'},
    ],
  },
  {
    id: 'sites',
    kind: 'multiselect',
    label: 'Sites',
    required: false,
    options: [
      {value: 'north', label: 'North'},
      {value: 'south', label: 'South'},
    ],
  },
  {id: 'call', kind: 'checkbox', label: 'Call me back', required: false},
  {id: 'files', kind: 'file', label: 'Files', required: false},
];

const options: MountOptions = {
  settings: {
    ticketAccess: {kind: 'company'},
    participants: {enabled: true},
    closing: {enabled: true},
    reopening: {enabled: true},
    form: {enabled: true, formId: 'f'},
  },
  fill(build) {
    build.pipeline({
      id: 'help',
      stages: [
        {id: 'new', label: 'New', state: 'open'},
        {id: 'done', label: 'Done', state: 'closed'},
      ],
    });
    build.form({id: 'f', fields});
    const messages = [{text: 'It flickers.'}, {from: 'mia', text: 'Which lamp is it?'}];
    build.ticket({id: 'lamp', subject: 'Lamp', pipeline: 'help', contacts: ['anna'], requester: 'anna', owner: 'mia', messages});
    build.ticket({
      id: 'desk',
      subject: 'Desk',
      pipeline: 'help',
      stage: 'done',
      contacts: ['anna'],
      messages: [{text: 'It wobbles.'}],
    });
    build.ticket({id: 'chair', subject: 'Chair', pipeline: 'help', contacts: ['ben'], messages: [{text: 'It squeaks.'}]});
    build.world.settings.closing.pipelines = {help: {enabled: true, stageId: null}};
  },
};

async function portal(more: MountOptions = {}) {
  const mounted = await mount(html`<portico-portal></portico-portal>`, {...options, ...more});
  return {...mounted, page: new PortalPage(mounted.provider)};
}

describe('page objects', () => {
  const {pathname, search} = location;
  afterEach(() => history.replaceState(null, '', pathname + search));

  it('sign in, with the reason where that is refused, and out', async () => {
    const {page, emailOf} = await portal();
    await page.login.ready();
    await page.login.signIn(emailOf('anna'), 'wrong one');
    expect(page.login.errors.join()).to.match(/do not match|wrong|not right/i);
    expect(page.account).to.equal('');
    await page.login.signIn(emailOf('anna'), password);
    await page.list.ready();
    expect([page.name, page.account]).to.deep.equal(['Acme Support', 'Anna Virtanen']);
    await page.signOut();
    expect(page.list.isThere).to.equal(false);
    expect(page.login.isSignedIn).to.equal(false);
  });

  it('follow links between the pages of an account', async () => {
    const {page} = await portal();
    const login = await page.login.ready();
    const title = login.title;
    await login.follow('Forgot your password?');
    expect(login.title).not.to.equal(title);
    await login.fill({username: 'anna@northwind.example'});
    await login.submit();
    await login.says('anna@northwind.example');
  });

  it('read a list, search, filter, sort and switch its view', async () => {
    const {page} = await portal({as: 'anna'});
    const list = await page.list.ready();
    expect(list.subjects).to.have.members(['Lamp', 'Desk']);
    expect(list.columns[0]).to.equal('Subject');
    expect(list.rows.find(row => row['Subject'] === 'Lamp')).to.include({
      'Requested by': 'You',
      'Ticket owner': 'Mia Agent',
      Status: 'Open',
    });
    await list.search('wobbles');
    expect(list.subjects).to.deep.equal(['Desk']);
    await list.search('zeppelin');
    expect(list.isEmpty).to.equal(true);
    await list.search('');
    await list.filter('Closed');
    expect(list.subjects).to.deep.equal(['Desk']);
    expect(list.filters.length).to.equal(1);
    await list.clearFilters();
    await list.sortBy('Subject');
    expect(list.sortedBy).to.deep.equal({column: 'Subject', direction: 'ascending'});
    expect(list.subjects).to.deep.equal(['Desk', 'Lamp']);
    await page.views.ready();
    expect(page.views.current).to.equal(page.views.views[0]);
    await page.views.show(page.views.views[1]!);
    await list.says('Chair');
    expect(list.subjects).to.deep.equal(['Chair', 'Desk', 'Lamp']);
  });

  it('open a ticket, read it, reply with a file, close and open it again', async () => {
    const {page, portal: backend} = await portal({as: 'anna'});
    await page.list.open('Lamp');
    const ticket = await page.ticket.ready();
    await ticket.says('Which lamp is it?');
    expect([ticket.subject, ticket.status, ticket.isClosed]).to.deep.equal(['Lamp', 'Open', false]);
    expect(ticket.properties['Ticket owner']).to.equal('Mia Agent');
    expect(ticket.messages.map(({text}) => text)).to.deep.equal(['It flickers.', 'Which lamp is it?']);
    expect(ticket.messages[1]!.author).to.equal('Mia Agent');
    await ticket.reply.send();
    expect(ticket.reply.problem).to.match(/write something/i);
    await ticket.reply.write('The one on my desk.');
    await ticket.reply.attach(new File(['data'], 'lamp.txt', {type: 'text/plain'}));
    expect(ticket.reply.files[0]).to.contain('lamp.txt');
    await ticket.reply.send();
    await ticket.says('The one on my desk.');
    expect([ticket.reply.draft, ticket.reply.problem]).to.deep.equal(['', '']);
    expect(ticket.messages.at(-1)).to.include({text: 'The one on my desk.'});
    expect(ticket.messages.at(-1)!.files).to.deep.equal(['lamp.txt']);
    expect(backend.desk.ticket('lamp').threads[0]!.messages.length).to.equal(3);
    await ticket.close();
    expect(ticket.isClosed).to.equal(true);
    await ticket.reopen();
    expect(ticket.isClosed).to.equal(false);
    await ticket.back();
    await page.list.ready();
  });

  it('add and remove participants', async () => {
    const {page, emailOf} = await portal({as: 'anna'});
    await page.list.open('Lamp');
    const {participants} = await page.ticket.ready();
    await participants.ready();
    await participants.add('nobody@elsewhere.example');
    expect(participants.problem).to.contain('no colleague');
    await participants.add(emailOf('ben'));
    expect(participants.people).to.deep.equal(['You', 'Ben Okafor']);
    await participants.remove('Ben Okafor');
    expect(participants.people).to.deep.equal(['You']);
  });

  it('fill in the form and file a ticket, with errors at the fields', async () => {
    const {page, portal: backend} = await portal({as: 'anna'});
    await page.list.ready();
    const form = await page.newTicket();
    expect(form.labels[0]).to.equal('Subject');
    await form.submit();
    expect(Object.keys(form.errors)).to.deep.equal(['Subject', 'Kind']);
    await form.fill('Subject', 'The bulb broke');
    await form.fill('Details', 'With a bang.');
    await form.fill('Kind', 'Something broke');
    await form.fill('Sites', ['North', 'South']);
    await form.fill('Call me back', true);
    await form.fill('Files', [new File(['data'], 'bulb.txt', {type: 'text/plain'})]);
    await form.says('bulb.txt');
    await form.submit();
    expect(form.confirmation).to.match(/received|thank|number|#/i);
    expect(Object.values(backend.world.tickets).at(-1)!.subject).to.equal('The bulb broke');
    expect(Object.values(backend.world.files).at(-1)!.name).to.equal('bulb.txt');
  });

  it('say what there is in the place of what is missing, and how long they waited', async () => {
    const {page} = await portal({as: 'anna'});
    await page.list.ready();
    await page.list.open('Sofa').then(
      () => expect.fail('it opened'),
      (error: unknown) =>
        expect(error)
          .to.have.property('message')
          .that.matches(/no "Sofa"; there is "(Lamp|Desk)", "(Lamp|Desk)"/),
    );
    const reply = new ReplyPage(document, {patience: 50});
    await reply.ready().then(
      () => expect.fail('it is there'),
      (error: unknown) => expect(error).to.have.property('message', 'Waited in vain for <portico-reply> to be ready'),
    );
    expect(() => reply.element).to.throw('There is no <portico-reply> here.');
  });

  it('try again after an error', async () => {
    const {page} = await portal({as: 'anna', before: ({line}) => line.trouble(/GET \/tickets$/, 'unavailable')});
    // The element itself is a root too.
    const list = await new TicketListPage((await page.list.ready()).element).ready();
    expect([list.subjects.length, list.notices.length]).to.deep.equal([0, 1]);
    await list.retry();
    expect([list.subjects.length, list.notices.length]).to.deep.equal([2, 0]);
  });
});
