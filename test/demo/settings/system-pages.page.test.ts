import {expect, fixture, html} from '@open-wc/testing';
import {memoryStorage, openKeptPortal} from '../../../mocks/index.js';
import '../../../demo/settings/system-page-preview.element.js';
import {SettingsModel} from '../../../demo/settings/settings-model.js';
import '../../../src/all.js';
import {systemPageIds} from '../../../src/contract/settings.js';
import {eventually, part, textOf} from '../../support/page/look.js';

describe('the preview of system pages', () => {
  for (const id of systemPageIds) {
    it(`R64 shows the page ${id} in the template and words that are not saved yet`, async () => {
      localStorage.clear();
      const mock = await openKeptPortal({storage: memoryStorage(), databaseName: `pages-test-${Math.random()}`});
      const model = new SettingsModel(mock);
      await model.refresh();
      model.set(`pages.${id}`, {template: 'split', title: `Title of ${id}`, text: 'In our own words.'});
      const preview = await fixture<HTMLElement>(
        html`<settings-page-preview .model=${model} .page=${id} active></settings-page-preview>`,
      );
      const page = await eventually('the page', () => {
        const shown = part(preview, 'page');
        return shown && textOf(shown).includes(`Title of ${id}`) && shown;
      });
      expect(page.classList.contains('split')).to.equal(true);
      expect(textOf(page)).to.contain('In our own words.');
      expect(mock.world().settings.pages[id]?.title).not.to.equal(`Title of ${id}`);
    });
  }
});
