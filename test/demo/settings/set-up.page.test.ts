import {expect, fixture, html} from '@open-wc/testing';
import {memoryStorage, openKeptPortal} from '../../../mocks/index.js';
import '../../../demo/settings/set-up.element.js';
import {SettingsModel} from '../../../demo/settings/settings-model.js';
import {choose, type} from '../../support/page/act.js';
import {all, eventually, saying, seen, textOf} from '../../support/page/look.js';

async function openNewPortal() {
  localStorage.clear();
  const mock = await openKeptPortal({storage: memoryStorage(), databaseName: `set-up-test-${Math.random()}`});
  const nothing = {enabled: false, domain: null, defaultInboxId: null, consent: null};
  await mock.update(({desk}) => desk.changeSettings(nothing));
  const model = new SettingsModel(mock);
  await model.refresh();
  const page = await fixture<HTMLElement>(html`<settings-set-up .model=${model}></settings-set-up>`);
  const press = async (name: string) => {
    const button = await eventually(`button ${name}`, () => all(page, 'button').find(each => textOf(each) === name));
    button.click();
  };
  const field = <Field extends HTMLElement>(path: string) => seen<Field>(page, `#setting-${path.replaceAll('.', '-')}`);
  return {page, press, field, settings: () => mock.world().settings};
}

describe('the set-up', () => {
  it('R83 R84 goes on from each step only when it is complete, and turns the portal on at the end', async () => {
    const {page, press, field, settings} = await openNewPortal();
    await press('Save and continue');
    await saying(page, 'Domain: is missing.');
    await expect(page).to.be.accessible();
    choose(await field<HTMLSelectElement>('domain'), 'support.acme.example');
    type(await field<HTMLInputElement>('slug'), 'Help me');
    await press('Save and continue');
    await saying(page, 'Slug: is not written as it must be.');
    expect(settings().domain).to.equal(null);
    type(await field<HTMLInputElement>('slug'), 'help');
    await press('Save and continue');

    choose(await field<HTMLSelectElement>('defaultInboxId'), 'repairs');
    expect([settings().domain, settings().slug]).to.deep.equal(['support.acme.example', 'help']);
    await press('Save and continue');

    await field('authentication');
    await press('Save and continue');
    await saying(page, 'Consent: is missing.');
    (await field<HTMLInputElement>('consent')).click();
    type(await field<HTMLTextAreaElement>('consent.text'), 'We keep what you send us.');
    await press('Save and continue');

    await press('Turn the portal on');
    await saying(page, 'The portal is on.');
    expect([settings().enabled, settings().defaultInboxId, settings().consent?.text]).to.deep.equal([
      true,
      'repairs',
      'We keep what you send us.',
    ]);
    await expect(page).to.be.accessible();
  });
});
