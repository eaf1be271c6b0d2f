import {expect} from '@open-wc/testing';
import {cellTitle} from '../../support/evidence/table.js';
import {all, find, textOf} from '../../support/page/look.js';
import {acmeAt, forgetAddress, nameOf, referred, ticketPage} from './acme-portal.js';
import {patternTable, type Expectation} from './pattern-table.js';

const test = (what: Expectation, body: () => unknown) =>
  it(cellTitle(patternTable, what, 'holds'), async () => {
    await body();
  });

/** Each page of the portal: its path, what can be read once it is there, its title. */
const pages = [
  ['/tickets', 'Battery swollen', 'Tickets'],
  [ticketPage('Battery swollen'), 'Conversation', 'Battery swollen — is it dangerous?'],
  ['/new', 'What happened?', 'File a support ticket'],
] as const;

/** Looks at each page in turn. */
async function onEachPage(look: (element: HTMLElement, title: string) => void): Promise<void> {
  const {element, says} = await acmeAt('/tickets', {shows: 'Battery swollen'});
  for (const [path, shows, title] of pages) {
    element.navigate(path);
    await says(shows);
    look(element, title);
  }
}

describe('structure', () => {
  afterEach(forgetAddress);

  test('structure: each page has one heading of the second level, its title', () =>
    onEachPage((element, title) => {
      expect(all(element, 'h2').map(textOf)).to.deep.equal([title]);
    }));
  test('structure: further headings are one level below', () =>
    onEachPage(element => {
      expect(all(element, 'h1, h4, h5, h6').map(textOf)).to.deep.equal([]);
    }));
  test('structure: titles can take the focus, and are no stop of the Tab key', () =>
    onEachPage(element => {
      expect(find(element, 'h2')!.tabIndex).to.equal(-1);
    }));
  test('structure: no element has a positive tabindex', () =>
    onEachPage(element => {
      expect(all(element, '[tabindex]').filter(({tabIndex}) => tabIndex > 0).length).to.equal(0);
    }));
  test('structure: the menu is a navigation with a name', async () => {
    const {element} = await acmeAt('/tickets', {shows: 'Battery swollen'});
    expect(nameOf(find(element, 'nav')!)).to.equal('Site menu');
  });
  test('structure: the conversation is a region, named by its heading', async () => {
    const {element} = await acmeAt(ticketPage('Battery swollen'), {shows: 'Conversation'});
    const section = all(element, 'section').find(one => find(one, 'ol'))!;
    expect(referred(section, 'aria-labelledby').map(textOf)).to.deep.equal(['Conversation']);
  });
  test('structure: a ticket’s details are a complement with a name, a list of terms in it', async () => {
    const {element} = await acmeAt(ticketPage('Battery swollen'), {shows: 'Conversation'});
    const aside = find(element, 'aside')!;
    expect(nameOf(aside)).to.equal('Details');
    expect(all(aside, 'dt').length).to.equal(all(aside, 'dd').length);
  });
  test('structure: icons are hidden from assistive technology', () =>
    onEachPage(element => {
      for (const icon of all(element, 'svg')) expect(icon.getAttribute('aria-hidden')).to.equal('true');
    }));
  test('structure: every button and link has a name', () =>
    onEachPage(element => {
      for (const one of all(element, 'button, a').filter(shown => shown.checkVisibility()))
        expect(nameOf(one), one.outerHTML).to.match(/\S/);
    }));
  test('structure: every button says that it is none that submits, but those that do', () =>
    onEachPage(element => {
      for (const button of all<HTMLButtonElement>(element, 'button'))
        expect(button.type === 'button' || button.form !== null, button.outerHTML).to.equal(true);
    }));
  test('structure: what leads to another page is a link with an address', async () => {
    const {element} = await acmeAt('/tickets', {shows: 'Battery swollen'});
    for (const link of all<HTMLAnchorElement>(element, '[part~="subject"], [part~="new-ticket"]'))
      expect(link.href).to.match(/#\/portico\//);
  });
  test('structure: ids that attributes point to are there, in the same tree', () =>
    onEachPage(element => {
      for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'])
        for (const one of all(element, `[${attribute}]`)) referred(one, attribute);
    }));
  test('structure: words say their language where it is not the page’s', async () => {
    document.documentElement.lang = 'ja';
    try {
      const {element, all: allOf} = await acmeAt('/tickets', {shows: 'Battery swollen'});
      expect(find(element, 'h2')!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
      for (const row of allOf('.row')) expect(row.closest('[lang]')!.getAttribute('lang')).to.equal('en');
    } finally {
      document.documentElement.lang = 'en';
    }
  });
  test('structure: names of people say nothing about which way the words around them are written', async () => {
    const {element} = await acmeAt('/tickets', {shows: 'Battery swollen'});
    expect(find(find(element, '[part~="account"]')!, 'bdi') !== undefined).to.equal(true);
  });
});
