import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {de} from '../../src/messages/de.js';
import {en} from '../../src/messages/en.js';
import {fi} from '../../src/messages/fi.js';
import {chooseLanguage, loadMessages} from '../../src/messages/languages.js';
import {Localizer} from '../../src/messages/localizer.js';
import {sv} from '../../src/messages/sv.js';

const english = new Localizer('en', en);
const finnish = new Localizer('fi', fi);
const now = Date.parse('2026-11-22T12:00:00Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

describe('Localizer', () => {
  it('fills placeholders and leaves what it has no value for', () => {
    assert.equal(english.t('link.goTo', {name: 'Acme $& {x}'}), 'Go to Acme $& {x}');
    assert.equal(english.t('link.goTo'), 'Go to {name}');
  });

  it('chooses the plural form of the language, with its number', () => {
    assert.equal(english.t('list.count', {count: 1}), '1 ticket found');
    assert.equal(english.t('list.count', {count: 1200}), '1,200 tickets found');
    assert.match(finnish.t('message.imagesHeld', {count: 2}), /^2 /);
  });

  it('R45 puts the owner’s word everywhere, with a capital where a sentence starts', () => {
    const words = new Localizer('en', en, {singular: 'order', plural: 'orders'});
    assert.equal(words.t('list.title'), 'Orders');
    assert.equal(words.t('ticket.close'), 'Close order');
    assert.equal(words.t('list.count', {count: 2}), '2 orders found');
    assert.equal(new Localizer('tr', en, {singular: 'iş', plural: 'işler'}).t('list.title'), 'İşler');
  });

  it('says how long ago up to a week, then the day, with the year where it is another', () => {
    const texts = [0, 5, 90, 60 * 26, 60 * 24 * 8].map(minutes => english.relative(ago(minutes), now));
    assert.deepEqual(texts, ['now', '5m ago', '1h ago', 'yesterday', 'Nov 14']);
    const finnishTexts = [0, 5, 90, 60 * 26, 60 * 24 * 3].map(minutes => finnish.relative(ago(minutes), now));
    assert.deepEqual(finnishTexts, ['nyt', '5 min sitten', '1 t sitten', 'eilen', '3 päivää sitten']);
    assert.equal(english.relative('2026-11-20T23:00:00', Date.parse('2026-11-22T00:30:00')), '2 days ago', 'by the calendar');
    assert.equal(english.capital(english.relative(ago(60 * 26), now)), 'Yesterday');
    const swedish = new Localizer('sv', sv);
    assert.equal(swedish.relative(ago(90), now), 'för 1 tim sedan', 'in words, not as a number with a sign');
    assert.equal(english.date('2025-03-02T12:00:00Z', now), 'Mar 2, 2025');
    assert.equal(english.date('2026-03-02T12:00:00Z', now), 'Mar 2', 'the next one has its own format');
  });

  it('takes a label into a sentence, but leaves names as they are', () => {
    const labels = ['Serial number', 'Wi-Fi name', 'SLA', 'I', 'Äiti', 'USB port', '2nd line'];
    assert.deepEqual(
      labels.map(label => english.within(label)),
      ['serial number', 'Wi-Fi name', 'SLA', 'I', 'äiti', 'USB port', '2nd line'],
    );
    assert.equal(new Localizer('de-AT', de).within('Nummer des Geräts'), 'Nummer des Geräts');
  });

  it('writes sizes in the unit that fits', () => {
    assert.deepEqual(
      [0, 999, 1000, 1_500_000, 20_000_000].map(size => english.fileSize(size)),
      ['0 bytes', '999 bytes', '1 kB', '1.5 MB', '20 MB'],
    );
    assert.equal(finnish.fileSize(1_500_000).replace(/\s/g, ' '), '1,5 Mt');
  });
});

describe('the language', () => {
  const cases: [page: string | undefined, offered: string[], chosen: string][] = [
    ['fi', [], 'fi'],
    [undefined, [], 'en'],
    ['fr', [], 'en'],
    ['fi-FI', ['en', 'fi'], 'fi-FI'],
    ['fi', ['en'], 'en'],
    ['fr', ['fi', 'en'], 'fi'],
    [undefined, ['fi'], 'fi'],
    ['EN-us', ['fi', 'en'], 'EN-us'],
  ];
  for (const [page, offered, chosen] of cases) {
    it(`R82 a page in ${page ?? 'no language'} and a portal in ${offered.join(' and ') || 'none yet'} speak ${chosen}`, () => {
      assert.equal(chooseLanguage(page, offered), chosen);
    });
  }

  it('has words for a region too, and English for a language without any', async () => {
    assert.equal(await loadMessages('fi-FI'), fi);
    assert.equal(await loadMessages('fr'), en);
  });

  it('X10 has words for English, Finnish, Swedish, German and Arabic', async () => {
    const titles = await Promise.all(['en', 'fi', 'sv', 'de', 'ar'].map(async tag => (await loadMessages(tag))['person.you']));
    assert.deepEqual(titles, ['You', 'Sinä', 'Du', 'Sie', 'أنت']);
  });
});
