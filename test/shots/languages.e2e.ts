import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {languageTable} from '../messages/language-table.js';
import {enginesToTest} from '../support/browser.js';
import {cellTitle} from '../support/evidence/table.js';
import {openStudio, type Studio} from './studio.js';

const chromium = (await enginesToTest()).find(engine => engine.name === 'chromium');
const skip = chromium?.install.packaged ? false : 'letters have the same width only in the Chromium that npm brings on Linux x64';

describe('languages on a small screen', {skip}, () => {
  let studio: Studio;
  before(async () => {
    studio = await openStudio(chromium!.install);
  });
  after(() => studio.close());

  for (const language of languageTable.rows) {
    it(cellTitle(languageTable, language, 'fits 320 pixels', 'chromium'), async () => {
      for (const screen of ['sign-in-all-methods', 'list', 'ticket', 'form']) {
        await studio.show(screen, language);
        assert.equal(await studio.overflow('narrow'), 0, screen);
      }
    });
  }
});
