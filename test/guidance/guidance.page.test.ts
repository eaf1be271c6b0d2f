import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../src/all.js';
import type {PortalElement} from '../../src/elements/portal/portal.element.js';
import {eventually} from '../support/page/look.js';
import {mount} from '../support/page/mount.js';

const advice: string[] = [];
const {warn, error} = console;

/** What is said of a piece of a page. */
async function said(content: TemplateResult, what: RegExp): Promise<string> {
  await fixture(content);
  return eventually(`advice like ${what.source}`, () => advice.find(line => what.test(line)));
}

describe('guidance', () => {
  beforeEach(() => {
    advice.length = 0;
    // What is said in production, too, is tested with the elements.
    console.error = () => undefined;
    console.warn = (line: unknown) => {
      if (String(line).startsWith('PORTICO_')) advice.push(String(line));
    };
  });
  afterEach(() => Object.assign(console, {warn, error}));

  // Written as a page would: templates of Lit are checked, HTML is not.
  const page = (text: string) => {
    const template = document.createElement('template');
    template.innerHTML = text;
    return html`${document.importNode(template.content, true)}`;
  };

  const cases: readonly [what: string, page: string, line: string][] = [
    [
      'an attribute with a letter too few',
      '<portico-portal backnd="/api" routing="memory"></portico-portal>',
      'PORTICO_W01 <portico-portal>: there is no attribute backnd; did you mean backend?',
    ],
    [
      'an attribute that is like none',
      '<portico-ticket-detail theme="dark"></portico-ticket-detail>',
      'PORTICO_W01 <portico-ticket-detail>: there is no attribute theme; it is one of ticket-id, take-focus',
    ],
    [
      'a property’s name for its attribute',
      '<portico-ticket-detail ticketId="7"></portico-ticket-detail>',
      'PORTICO_W01 <portico-ticket-detail>: there is no attribute ticketid; did you mean ticket-id?',
    ],
    [
      'an attribute of an element that has none',
      '<portico-view-switcher view="all"></portico-view-switcher>',
      'PORTICO_W01 <portico-view-switcher>: there is no attribute view; it has none of its own.',
    ],
    [
      'a row that asks for what a ticket has not',
      '<portico-ticket-list><template slot="row"><a data-ticket-open data-ticket="Title"></a></template></portico-ticket-list>',
      'PORTICO_W12 <portico-ticket-list>: a ticket has no data-ticket="Title"; it is one of subject, reference, status, requester, owner, company, createdAt, lastActivityAt, snippet, unread, waitingForCustomer',
    ],
    [
      'a row that asks for something with a letter too many',
      '<portico-portal routing="memory"><div slot="row"><a data-ticket-open data-ticket="subjects"></a></div></portico-portal>',
      'PORTICO_W12 <portico-portal>: a ticket has no data-ticket="subjects"; did you mean subject?',
    ],
    [
      'a row that opens nothing',
      '<portico-ticket-list><template slot="row"><b data-ticket="subject"></b></template></portico-ticket-list>',
      'PORTICO_W13 <portico-ticket-list>: nothing in a row opens its ticket; give a link or button data-ticket-open.',
    ],
    [
      'a property that is written as an attribute',
      '<portico-provider get-token="token"></portico-provider>',
      'PORTICO_W02 <portico-provider>: get-token is no attribute; set the property getToken by script: element.getToken = …',
    ],
    [
      'an unknown value',
      '<portico-portal drafts="devise" routing="memory"></portico-portal>',
      'PORTICO_W03 <portico-portal>: drafts="devise" is not known; did you mean device?',
    ],
    [
      'a switch that is “false”',
      '<portico-portal keep-title="false" routing="memory"></portico-portal>',
      'PORTICO_W04 <portico-portal>: keep-title="false" is on, as every attribute that is there; leave keep-title out to switch it off.',
    ],
    [
      'an element that no provider answers',
      '<portico-link></portico-link>',
      'PORTICO_W05 <portico-link>: no provider answers it; put <portico-provider scope="document" backend="…"> into the page.',
    ],
    [
      'an element beside its provider',
      '<portico-provider></portico-provider><portico-link></portico-link>',
      'PORTICO_W05 <portico-link>: no provider answers it; the <portico-provider> of this page does not surround it; move it inside, or set scope="document" there.',
    ],
    [
      'auth="host" without a function',
      '<portico-provider backend="/nowhere" auth="host"></portico-provider>',
      'PORTICO_W06 <portico-provider>: auth="host" needs the property getToken: element.getToken = async () => token',
    ],
    [
      'a second portal that wants the address',
      '<portico-portal id="first"></portico-portal><portico-portal></portico-portal>',
      'PORTICO_W07 <portico-portal>: #first has the page\'s address already; set routing="memory" here, or there.',
    ],
    [
      'a backend with a query',
      '<portico-provider backend="/nowhere?key=1"></portico-provider>',
      'PORTICO_W08 <portico-provider>: backend="/nowhere?key=1" has a query or hash, which is refused; end it with the path.',
    ],
    [
      'a backend over plain http',
      '<portico-provider backend="http://desk.invalid/api"></portico-provider>',
      'PORTICO_W09 <portico-provider>: backend="http://desk.invalid/api" is another host over plain http, where others read along; use https.',
    ],
    [
      'a tag that nothing defines',
      '<portico-link></portico-link><portico-rating></portico-rating>',
      "PORTICO_W11 <portico-rating>: nothing defines it; import 'portico/portico-rating', or 'portico/all'.",
    ],
    [
      'a tag that nothing defines, where something has the name of the drop-in',
      '<div id="portico"></div><portico-link></portico-link><portico-solution></portico-solution>',
      "PORTICO_W11 <portico-solution>: nothing defines it; import 'portico/portico-solution', or 'portico/all'.",
    ],
    [
      'a tag that does not exist',
      '<portico-link></portico-link><portico-tickets-list></portico-tickets-list>',
      'PORTICO_W11 <portico-tickets-list>: there is no such tag; did you mean portico-ticket-list?',
    ],
  ];
  for (const [what, text, line] of cases) {
    it(`names ${what}`, async () => {
      const code = line.slice(0, 'PORTICO_W00'.length);
      expect(await said(page(text), new RegExp(code))).to.equal(`${line} (docs/warnings.md)`);
    });
  }

  it('names a backend beside an adapter', async () => {
    const {adapterInUse} = await mount(html`<p></p>`);
    await said(
      html`<portico-portal backend="/nowhere" routing="memory" .adapter=${adapterInUse}></portico-portal>`,
      /^PORTICO_W10 <portico-portal>: it has a backend and an adapter/,
    );
  });

  it('looks again when an attribute changes', async () => {
    const portal = await fixture<PortalElement>(page('<portico-portal routing="memory"></portico-portal>'));
    portal.setAttribute('rooting', 'hash');
    await eventually('advice', () => advice.find(line => line.includes('did you mean routing?')));
  });

  it('says each thing once, and nothing of a page that is right', async () => {
    const {provider} = await mount(html`
      <portico-view-switcher class="a" data-b="c" aria-label="d"></portico-view-switcher>
      <portico-ticket-list slot="e" v-cloak _ngcontent-x onclick="void 0"></portico-ticket-list>
      <portico-ticket-detail ticket-id="7" take-focus></portico-ticket-detail>
    `);
    const list = provider.querySelector('portico-ticket-list')!;
    const written = document.createElement('portico-link');
    written.setAttribute('heref', '/');
    provider.append(written);
    await eventually('advice on the last element', () => advice.length);
    written.setAttribute('heref', '/help');
    list.setAttribute('title', 'Tickets');
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(advice).to.eql(['PORTICO_W01 <portico-link>: there is no attribute heref; did you mean href? (docs/warnings.md)']);
  });
});
