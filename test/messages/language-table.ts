import {defineTable} from '../support/evidence/table.js';

/** What each language has to have. */
export const languageTable = defineTable({
  id: 'languages',
  title: 'Languages',
  about:
    'Each language is complete by type; beyond that a cell proves what its column says: texts and their values with those of English, plural forms with the categories of `Intl.PluralRules`, formats with what `Intl` itself gives, the rest in a page with the elements. Screens at 320 pixels are the sign-in, the list, a ticket and the form in the Chromium that npm brings; none may scroll sideways. That no screen says anything that cannot be translated is tested with a pseudo-locale (`test/shots`).',
  rowHeading: 'Language',
  rows: ['en', 'fi', 'sv', 'de', 'ar'],
  columns: [
    'texts of English, none missing',
    'same values',
    'every plural form',
    'dates and numbers by Intl',
    'loaded once it is needed',
    'follows the page’s lang, live',
    'wording of the owner’s own',
    'fits 320 pixels',
  ],
  notApplicable: [
    {
      rows: ['en'],
      columns: ['loaded once it is needed'],
      reason: 'English is part of every element, for whatever has no translation',
    },
  ],
});
