import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {parse} from 'yaml';
import {startMockServer} from '../../mocks/node.js';
import {sampleCustomers} from '../../mocks/testing.js';
import {buildDropIn} from '../../scripts/build/drop-in.js';
import {isModule, nameOf, snippets, snippetsOf} from '../docs/snippets.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {until} from '../support/wait.js';
import {effects, mkDocsScript, script, withTheRest, words, type MkDocsScript} from './snippets/pages.js';
import {markTarget, tryDeclaration} from './snippets/rules-in-page.js';
import {declarationsOf, rulesOf, unknownNames} from './snippets/rules.js';
import {click, hasNoErrors, sees, type} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
// One engine: what they do is tested in all of them elsewhere; here nobody may have mistyped.
const chromium = (await enginesToTest()).find(({name}) => name === 'chromium');

describe('snippets of the docs, as they stand there', {skip: chromium ? false : 'needs Chromium'}, () => {
  let folder: string;
  let site: Site;
  let page: BrowserPage;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portico-snippets-'));
    await buildDropIn(join(folder, 'portico'));
    site = await serveSite(folder);
    // What a snippet's page of its own would answer, for somebody who is not signed in there, and for somebody who is.
    await mkdir(join(folder, 'session'));
    await writeFile(join(folder, 'session/portal-token'), JSON.stringify({token: null}));
    await writeFile(join(folder, 'my-token'), await tokenOf(site));
    page = await openPage(chromium!);
  });
  after(async () => {
    await page.close();
    await site.close();
    await rm(folder, {recursive: true});
  });

  async function open(body: string): Promise<void> {
    await writeFile(
      join(folder, 'page.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Snippet</title><body>${body}`,
    );
    await page.open('about:blank');
    await page.open(`${site.url}page.html`);
  }

  /** Those who are signed in see what a snippet puts into slots: rows, texts, and what stands in for an empty list. */
  async function showsItsSlots(code: string): Promise<void> {
    const slotted = [...code.matchAll(/slot="([^"]+)">([^<]+)</g)].filter(([, , text]) => text!.trim() !== '');
    await asAnna(page, 'POST');
    try {
      await page.reload();
      // Before the portal is there, all that is in it shows.
      await sees(page, 'Scanners lose Wi-Fi near gate 4');
      if (code.includes('slot="row"')) assert.deepEqual(await page.run(unfilledPlaces), []);
      const [inSight, ofEmpty] = [slotted.filter(([, name]) => name !== 'empty'), slotted.filter(([, name]) => name === 'empty')];
      for (const [, , text] of inSight) assert.ok((await page.text()).includes(text!), text);
      if (ofEmpty.length > 0) await type(page, 'searchbox', 'Search tickets', 'no such words');
      for (const [, , text] of ofEmpty) await sees(page, text!);
    } finally {
      await asAnna(page, 'DELETE');
    }
  }

  for (const snippet of snippetsOf('html')) {
    it(`${nameOf(snippet)} shows a visitor how to sign in, and what it says`, async () => {
      await open(withTheRest(snippet.code));
      await until('what a visitor sees', async () => /sign in/i.test(await page.text()));
      for (const text of words(snippet.code)) await sees(page, text);
      if (snippet.code.includes('slot="')) await showsItsSlots(snippet.code);
      hasNoErrors(page);
      assert.deepEqual(await page.run(undefinedTags), []);
    });
  }

  for (const snippet of snippetsOf('yaml')) {
    it(`${nameOf(snippet)} puts the script into a page of MkDocs, for the HTML below it`, async () => {
      const {extra_javascript: scripts, ...others} = parse(snippet.code) as {extra_javascript: MkDocsScript[]};
      assert.deepEqual(others, {});
      const below = snippets.find(({file, line, kind}) => file === snippet.file && line > snippet.line && kind === 'html');
      await open(below!.code + scripts.map(mkDocsScript).join(''));
      await sees(page, 'Sign in');
      hasNoErrors(page);
    });
  }

  for (const snippet of snippetsOf('hbs')) {
    it(`${nameOf(snippet)} puts the script from another origin into a template's page`, async () => {
      assert.ok(!snippet.code.includes('{{'), 'Say what a theme makes of it');
      const files = await serveSite(folder, {headersOf: () => ({'access-control-allow-origin': '*'})});
      const desk = await startMockServer({allowOrigin: [new URL(site.url).origin]});
      try {
        const head = snippet.code
          .replace('https://help-files.acme.example/', files.url)
          .replace('https://desk.acme.example/portal-api', desk.url);
        assert.doesNotMatch(head, /https:/);
        await open(`${head}<div data-portico="portal"></div>`);
        await sees(page, 'Sign in');
        hasNoErrors(page);
        assert.ok(files.asked.some(({path}) => path.startsWith('/portico/parts/')));
      } finally {
        await page.open('about:blank');
        await files.close();
        await desk.close();
      }
    });
  }

  for (const snippet of snippetsOf('js').filter(one => !isModule(one))) {
    it(`${nameOf(snippet)} does in a page what the text says`, async () => {
      const effect = Object.entries(effects).find(([word]) => snippet.code.includes(word))?.[1];
      assert.ok(effect, 'Say in `effects` what it does');
      const from = site.asked.length;
      await open(effect.page(snippet.code));
      await sees(page, effect.shows);
      assert.ok(site.asked.slice(from).some(({path}) => path.startsWith(effect.asks)));
      hasNoErrors(page);
    });
  }

  describe('CSS', () => {
    afterEach(() => asAnna(page, 'DELETE'));

    for (const snippet of snippetsOf('css')) {
      for (const {selector, body} of rulesOf(snippet.code)) {
        it(`${nameOf(snippet)} ${selector}: every declaration takes hold`, async () => {
          assert.deepEqual(unknownNames(selector, body), []);
          const tags = [...new Set(selector.match(/(?<![\w-])portico-[\w-]+/g))].filter(tag => tag !== 'portico-portal');
          await open(`<portico-portal></portico-portal>${tags.map(tag => `<${tag}></${tag}>`).join('')}${script}`);
          await showsTarget(page, selector);
          if (selector.includes(':hover')) await pointAt(page);
          for (const {property, value} of declarationsOf(body))
            assert.equal(await page.run(tryDeclaration, selector, property, value), undefined);
        });
      }
    }
  });
});

/** Goes through the portal until a page has something that a rule is for. */
async function showsTarget(page: BrowserPage, selector: string): Promise<void> {
  const sights = [
    async () => void (await page.find('textbox', 'Email')),
    async () => {
      await asAnna(page, 'POST');
      await page.reload();
      await page.find('table', 'Tickets');
    },
    async () => {
      await click(page, 'link', 'Scanners lose Wi-Fi near gate 4');
      await page.find('heading', 'Conversation');
    },
  ];
  for (const sight of sights) {
    await sight();
    if (await page.run(markTarget, selector)) return;
  }
  assert.fail(`${selector} is for nothing that the portal shows`);
}

/** Only a click takes the pointer somewhere. Nothing comes of it here. */
async function pointAt(page: BrowserPage): Promise<void> {
  await page.run(() => document.addEventListener('click', event => event.preventDefault(), {capture: true, once: true}));
  await page.run(() => document.addEventListener('portico-ticket-select', event => event.preventDefault(), {once: true}));
  await (await page.select('[data-target]')).click();
}

/** Signs Anna in or out, with the cookie of the page. What is in the bar is a snippet's own business. */
async function asAnna(page: BrowserPage, method: 'POST' | 'DELETE'): Promise<void> {
  const {email, password} = anna;
  const request = JSON.stringify({method: 'password', credential: 'cookie', email, password});
  const status = await page.run(
    async (how, body) => {
      const headers = {'content-type': 'application/json'};
      return (await fetch('/portal-api/session', {method: how, headers, body: how === 'POST' ? body : null})).status;
    },
    method,
    request,
  );
  // Nobody need be signed in to be signed out.
  assert.ok(status < 300 || (method === 'DELETE' && status === 401), `${method} answers ${status}`);
}

/** A token of somebody whom the site knows already. */
async function tokenOf({url}: Site): Promise<string> {
  const {email, password} = anna;
  const answer = await fetch(`${url}portal-api/session`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({method: 'password', credential: 'bearer', email, password}),
  });
  return ((await answer.json()) as {token: string}).token;
}

/** Runs in a page: what the page's own template says of a ticket, and no row has. */
function unfilledPlaces(): string[] {
  const template = document.querySelector<HTMLTemplateElement>('template[slot="row"]')!;
  const rows = [...document.querySelectorAll('[role="listitem"]')];
  if (rows.length === 0) return ['a row'];
  const places = [...template.content.querySelectorAll('[data-ticket]')].map(place => place.getAttribute('data-ticket')!);
  return places.filter(name => {
    const sample = template.content.querySelector(`[data-ticket="${name}"]`)!.textContent;
    const drawn = rows.map(row => row.querySelector<HTMLElement>(`[data-ticket="${name}"]`));
    return drawn.includes(null) || !drawn.some(place => place!.hidden || place!.textContent !== sample);
  });
}

/** Runs in a page. */
function undefinedTags(): string[] {
  const tags = [...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('portico-'));
  return tags.filter(tag => !tag.matches(':defined')).map(({localName}) => localName);
}
