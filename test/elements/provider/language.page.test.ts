import {expect, html} from '@open-wc/testing';
import {languageTable} from '../../messages/language-table.js';
import {cellTitle} from '../../support/evidence/table.js';
import {eventually, textOf, partOf} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';

const goTo: Readonly<Record<string, string>> = {
  en: 'Go to Acme Support',
  fi: 'Siirry: Acme Support',
  sv: 'Gå till Acme Support',
  de: 'Zu Acme Support',
  ar: 'الانتقال إلى Acme Support',
};
const page = document.documentElement;

async function bench() {
  const mounted = await mount(html`<portico-link></portico-link>`, {
    settings: {languages: ['en', 'fi', 'sv', 'de', 'ar'], knowledgeBaseLink: true},
  });
  const link = mounted.provider.querySelector('portico-link')!;
  return {...mounted, words: async () => textOf(await partOf(link, 'link'))};
}

describe('language', () => {
  afterEach(() => page.removeAttribute('lang'));

  // First, before any other test speaks them.
  for (const language of languageTable.rows.filter(row => row !== 'en')) {
    it(cellTitle(languageTable, language, 'loaded once it is needed'), async () => {
      const loaded = () => performance.getEntriesByType('resource').filter(({name}) => name.includes(`/messages/${language}.`));
      performance.clearResourceTimings();
      page.lang = 'en';
      const {words} = await bench();
      expect(await words()).to.equal(goTo['en']);
      expect(loaded()).to.have.length(0);
      page.lang = language;
      await eventually(language, async () => (await words()) === goTo[language]);
      await eventually('its module', () => loaded().length === 1);
    });
  }

  for (const language of languageTable.rows) {
    const other = language === 'en' ? 'fi' : 'en';

    it(cellTitle(languageTable, language, 'follows the page’s lang, live'), async () => {
      page.lang = other;
      const {words} = await bench();
      await eventually(other, async () => (await words()) === goTo[other]);
      page.lang = `${language}-x-anywhere`;
      await eventually(language, async () => (await words()) === goTo[language]);
    });

    it(cellTitle(languageTable, language, 'wording of the owner’s own'), async () => {
      page.lang = language;
      const {provider, words} = await bench();
      provider.wording = {[language]: {'link.goTo': '… {name} …'}};
      await eventually('the wording', async () => (await words()) === '… Acme Support …');
      page.lang = other;
      await eventually(other, async () => (await words()) === goTo[other]);
    });
  }

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
