import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ar} from '../../src/messages/ar.js';
import {de} from '../../src/messages/de.js';
import {en} from '../../src/messages/en.js';
import {fi} from '../../src/messages/fi.js';
import {Localizer} from '../../src/messages/localizer.js';
import type {MessageKey, Messages} from '../../src/messages/messages.js';
import {sv} from '../../src/messages/sv.js';
import {cellTitle} from '../support/evidence/table.js';
import {languageTable} from './language-table.js';

const languages: Readonly<Record<string, Messages>> = {ar, de, en, fi, sv};
const keys = Object.keys(en) as MessageKey[];
const formsOf = (message: Messages[MessageKey]) => (typeof message === 'string' ? [message] : Object.values(message));
/** Names of values; the owner's word is none, since each language uses it where it can. */
const valuesOf = (message: Messages[MessageKey]) => {
  const names = formsOf(message).flatMap(form => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
  return [...new Set(names)].filter(name => !/^[tT]ickets?$/.test(name)).sort();
};

for (const [language, messages] of Object.entries(languages)) {
  describe(`texts in ${language}`, () => {
    it(cellTitle(languageTable, language, 'texts of English, none missing'), () => {
      assert.deepEqual(Object.keys(messages).sort(), [...keys].sort());
    });

    it(cellTitle(languageTable, language, 'same values'), () => {
      for (const key of keys) assert.deepEqual(valuesOf(messages[key]), valuesOf(en[key]), key);
    });

    it(cellTitle(languageTable, language, 'every plural form'), () => {
      const {pluralCategories} = new Intl.PluralRules(language).resolvedOptions();
      for (const [key, message] of Object.entries(messages)) {
        if (typeof message !== 'string') assert.deepEqual(Object.keys(message).sort(), [...pluralCategories].sort(), key);
      }
    });

    it(cellTitle(languageTable, language, 'dates and numbers by Intl'), () => {
      const words = new Localizer(language, messages);
      const iso = '2025-03-02T12:34:56Z';
      const date = new Date(iso);
      const now = date.getTime() + 3 * 86_400_000;
      const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options).format(date);
      assert.equal(words.number(1234567.5), new Intl.NumberFormat(language).format(1234567.5));
      assert.equal(words.dateTime(iso), format({dateStyle: 'long', timeStyle: 'short'}));
      assert.equal(words.time(iso), format({timeStyle: 'short'}));
      assert.equal(words.date(iso), format({day: 'numeric', month: 'short', year: 'numeric'}));
      assert.equal(words.relative(iso, now), new Intl.RelativeTimeFormat(language, {numeric: 'auto'}).format(-3, 'day'));
      assert.equal(words.list(['a', 'b', 'c']), new Intl.ListFormat(language).format(['a', 'b', 'c']));
      const size = {style: 'unit', unit: 'megabyte', unitDisplay: 'short'} as const;
      assert.equal(words.fileSize(1_500_000), new Intl.NumberFormat(language, size).format(1.5));
    });

    it('have no empty form, but for texts that pages may go without', () => {
      for (const [key, message] of Object.entries(messages)) {
        const mayBeEmpty = key.startsWith('page.') && key.endsWith('.text');
        if (!mayBeEmpty)
          assert.ok(
            formsOf(message).every(form => form.trim()),
            key,
          );
      }
    });

    it('R45 with the noun Orders, none says ticket', () => {
      const words = new Localizer(language, messages, {singular: 'order', plural: 'orders'});
      for (const key of keys) {
        for (const count of [1, 5]) {
          const text = words.t(key, {count});
          if (!key.startsWith('noun.')) assert.doesNotMatch(text, /ticket|tukipyyn|ärende|طلبات? (ال)?دعم/i, key);
        }
      }
    });

    it('R45 never ends or opens the owner’s word with letters of its own', () => {
      for (const [key, message] of Object.entries(messages)) {
        for (const form of formsOf(message)) assert.doesNotMatch(form, /[\p{L}]\{[tT]ickets?\}|\{[tT]ickets?\}[\p{L}:]/u, key);
      }
    });
  });
}
