import {expect, fixture, html} from '@open-wc/testing';
import {memoryStorage, openKeptPortal, type KeptPortal} from '../../../mocks/index.js';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import '../../../demo/settings/settings.element.js';
import type {DemoSettings} from '../../../demo/settings/settings.element.js';
import {SettingsModel} from '../../../demo/settings/settings-model.js';
import '../../../src/all.js';
import {choose, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, saying, seen, textOf} from '../../support/page/look.js';
import {onDeskPage} from '../on-desk-page.js';

let count = 0;

interface Opened {
  readonly page: DemoSettings;
  readonly mock: KeptPortal;
  readonly model: SettingsModel;
  readonly settings: () => ReturnType<KeptPortal['world']>['settings'];
  /** The control of a setting. */
  readonly field: <Field extends HTMLElement = HTMLInputElement>(path: string) => Promise<Field>;
  readonly press: (name: string) => Promise<void>;
}

async function open(view: string, change: SettingsPatch = {}): Promise<Opened> {
  localStorage.clear();
  history.replaceState(null, '', `#/${view}`);
  const mock = await openKeptPortal({storage: memoryStorage(), databaseName: `settings-test-${++count}-${Math.random()}`});
  await mock.update(({desk}) => desk.changeSettings(change));
  const model = new SettingsModel(mock);
  await model.refresh();
  const page = await fixture<DemoSettings>(html`<demo-settings .model=${model}></demo-settings>`);
  return {
    page,
    mock,
    model,
    settings: () => mock.world().settings,
    field: path => seen(page, `#setting-${path.replaceAll('.', '-')}`),
    async press(name) {
      const button = await eventually(`button ${name}`, () =>
        all(page, 'button').find(each => (each.getAttribute('aria-label') ?? textOf(each)) === name),
      );
      button.click();
    },
  };
}

describe('the settings', () => {
  onDeskPage();

  it('R86 show nothing to an agent without the permission, and keep nothing of what was typed', async () => {
    const {page, field, model, mock} = await open('settings');
    type(await field('name'), 'Half typed');
    const agent = await seen<HTMLSelectElement>(page, 'header select');
    choose(agent, 'niklas');
    await saying(page, 'You may not see these settings');
    expect(find(page, 'all-settings')).to.equal(undefined);
    await expect(page).to.be.accessible();
    expect(await model.save()).to.equal(false);
    await model.turn(false);
    expect(mock.world().settings.enabled).to.equal(true);
    choose(agent, 'ruth');
    expect((await field('name')).value).to.equal('Acme Support');
  });

  it('R83 mark what is not saved, and save or discard it only when asked to', async () => {
    const {page, field, press, settings} = await open('settings');
    await expect(page).to.be.accessible();
    type(await field('name'), 'Acme Care');
    await saying(page, '1 setting is not saved.');
    expect(textOf((await field('name')).closest('.field')!)).to.contain('not saved');
    expect(settings().name).to.equal('Acme Support');
    await press('Discard');
    await eventually('the old name', async () => (await field('name')).value === 'Acme Support');
    type(await field('name'), 'Acme Care');
    await press('Save settings');
    await saying(page, 'Saved.');
    expect(settings().name).to.equal('Acme Care');
  });

  it('R81 say in a summary and at the field what is wrong, and save nothing', async () => {
    const {page, field, press, settings} = await open('settings');
    type(await field('name'), 'Acme Care');
    type(await field('slug'), 'Not a slug!');
    await press('Save settings');
    const summary = await seen(page, '.summary');
    await eventually('the focus', () => focused() === summary);
    expect(textOf(summary)).to.contain('Slug: is not written as it must be.');
    expect((await field('slug')).getAttribute('aria-invalid')).to.equal('true');
    expect(settings().name).to.equal('Acme Support');
    await expect(page).to.be.accessible();
    summary.querySelector('a')!.click();
    expect(focused()).to.equal(await field('slug'));
    type(await field('slug'), 'help');
    await eventually('no summary', () => !find(page, '.summary'));
    await press('Save settings');
    await eventually('the slug', () => settings().slug === 'help');
  });

  it('R84 R85 turn the portal off, and say what is missing before it can be turned on', async () => {
    const {page, press, settings, model} = await open('settings');
    await press('Turn the portal off');
    await eventually('off', () => !settings().enabled);
    model.set('domain', null);
    model.set('consent', null);
    await press('Save settings');
    await saying(page, 'Domain: is missing.');
    await saying(page, 'Consent: is missing.');
    expect(all(page, 'button').map(textOf)).not.to.include('Turn the portal on');
    model.set('domain', 'support.acme.example');
    model.set('consent', {version: '1', text: 'We keep it.', label: 'I agree'});
    await press('Save settings');
    await press('Turn the portal on');
    await eventually('on', () => settings().enabled);
  });

  it('R5 edit the visibility filter', async () => {
    const {page, press, settings} = await open('settings/visibility', {visibility: null});
    (await seen<HTMLInputElement>(page, '#setting-visibility')).click();
    await press('Add a criterion');
    const [property] = await eventually('its fields', () => {
      const fields = all<HTMLInputElement>(page, '.criterion input');
      return fields.length === 2 && fields;
    });
    property!.value = 'product';
    property!.dispatchEvent(new Event('change'));
    choose(await seen<HTMLSelectElement>(page, '.criterion select'), 'is-any-of');
    const value = await seen<HTMLInputElement>(page, '.criterion [aria-label="Value"]');
    value.value = 'S200, S350';
    value.dispatchEvent(new Event('change'));
    await press('Save settings');
    await eventually('the filter', () => settings().visibility);
    expect(settings().visibility).to.deep.equal({all: [{property: 'product', operator: 'is-any-of', values: ['S200', 'S350']}]});
    await expect(page).to.be.accessible();
  });

  it('R23 ask for the stage of a pipeline with several closed ones', async () => {
    const {page, field, press, settings} = await open('settings/closing');
    choose(await field<HTMLSelectElement>('closing.pipelines.repairs'), 'none');
    await press('Save settings');
    await saying(page, 'Closing, Repairs: has several closed stages: choose one.');
    expect((await field('closing.pipelines.support')).value).to.equal('support-solved');
    choose(await field<HTMLSelectElement>('closing.pipelines.repairs'), 'off');
    await press('Save settings');
    await eventually('closing off', () => settings().closing.pipelines['repairs']?.enabled === false);
  });

  it('R62 mail the members of a group that is chosen, with the owner’s words and a link into the demo', async () => {
    const {page, field, press, mock} = await open('settings/access');
    choose(await field<HTMLSelectElement>('audience'), 'groups');
    const groups = await field<HTMLFieldSetElement>('audience.groupIds');
    groups.querySelector<HTMLInputElement>('input')!.click();
    type(await field('registrationMail.subject'), 'Welcome to Acme');
    await press('Save settings');
    const mail = await eventually('the mail', () => mock.world().outbox.find(({to}) => to.startsWith('elena')));
    expect(mail.subject).to.equal('Welcome to Acme');
    location.hash = '#/mailbox';
    await saying(page, 'Welcome to Acme');
    const link = await seen<HTMLAnchorElement>(await seen(page, 'settings-mailbox'), 'a');
    expect(link.href.split('?')[0]).to.equal(new URL('./index.html#/portico/set-password', document.baseURI).href);
    await expect(page).to.be.accessible();
  });

  it('R63 offer the audiences of single sign-on, and connect the sample provider', async () => {
    const {page, field, press, settings} = await open('settings/access');
    choose(await field<HTMLSelectElement>('authentication'), 'sso');
    await press('Save settings');
    await saying(page, 'Identity provider: is missing.');
    await press('Use the sample identity provider');
    expect((await field('sso.issuer')).value).to.equal('https://identity.example');
    await press('Save settings');
    await eventually('the provider', () => settings().sso?.jwks.keys.length === 1);
    expect(settings().audience).to.deep.equal({kind: 'everyone'});
    await expect(page).to.be.accessible();
  });

  it('R89 preview list and detail with sample data and what is not saved, while the portal is off', async () => {
    const {page, model, press} = await open('preview', {enabled: false});
    await saying(page, 'The handle came off');
    model.set('name', 'Not saved yet');
    await eventually('the name', () => {
      const name = part(page, 'name');
      return name && textOf(name) === 'Not saved yet';
    });
    await press('Detail');
    await saying(page, 'It broke on the second day.');
    await expect(page).to.be.accessible();
  });
});
