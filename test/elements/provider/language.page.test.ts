import {expect, html} from '@open-wc/testing';
import {eventually, textOf, partOf} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';

const settings = {languages: ['en', 'fi']} as const;
const page = document.documentElement;

async function bench() {
  const mounted = await mount(html`<portico-link></portico-link>`, {
    settings: {...settings, languages: ['en', 'fi'], knowledgeBaseLink: true},
  });
  const link = mounted.provider.querySelector('portico-link')!;
  return {...mounted, words: async () => textOf(await partOf(link, 'link'))};
}

describe('language', () => {
  afterEach(() => page.removeAttribute('lang'));

  it('X10 follows the page’s lang at run time', async () => {
    page.lang = 'en';
    const {words} = await bench();
    expect(await words()).to.equal('Go to Acme Support');
    page.lang = 'fi';
    await eventually('Finnish', async () => (await words()) === 'Siirry: Acme Support');
    page.lang = 'en';
    await eventually('English', async () => (await words()) === 'Go to Acme Support');
  });

  it('X10 takes the owner’s own wording, in its language alone', async () => {
    page.lang = 'en';
    const {provider, words} = await bench();
    provider.wording = {en: {'link.goTo': 'Ask {name}'}};
    await eventually('the wording', async () => (await words()) === 'Ask Acme Support');
    page.lang = 'fi';
    await eventually('Finnish', async () => (await words()) === 'Siirry: Acme Support');
  });
});
