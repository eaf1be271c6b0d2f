import {accessSection} from './access.templates.js';
import {appearanceSection} from './appearance.templates.js';
import {closingSection} from './closing.templates.js';
import {formSection} from './form.templates.js';
import {mailsSection} from './mails.templates.js';
import {nameSection} from './name.templates.js';
import {pagesSection} from './pages.templates.js';
import type {Section} from './section.js';
import {detailSection, ticketsSection, visibilitySection} from './tickets.templates.js';
import {wordingSection} from './wording.templates.js';

/** All settings, in the order of the page. */
export const sections: readonly Section[] = [
  nameSection,
  ticketsSection,
  visibilitySection,
  detailSection,
  closingSection,
  formSection,
  wordingSection,
  accessSection,
  mailsSection,
  pagesSection,
  appearanceSection,
];

/** The steps of the set-up before the last (R83). */
export const setUpSections: readonly Section[] = [nameSection, ticketsSection, accessSection];
