import {expect, html} from '@open-wc/testing';
import {ViewSwitcherPage} from '../../../mocks/testing.js';
import {choose, listen} from '../../support/page/act.js';
import {all, eventually, part, partOf, pause, textOf} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';

const withCompany: MountOptions['settings'] = {ticketAccess: {kind: 'company'}};
const content = html`<portico-ticket-list></portico-ticket-list><portico-view-switcher></portico-view-switcher>`;

async function bench(options: MountOptions) {
  const mounted = await mount(content, options);
  const switcher = mounted.provider.querySelector('portico-view-switcher')!;
  const subjects = () => all(mounted.provider, '[part~="subject"]').map(textOf).sort().join();
  return {...mounted, switcher, subjects, page: new ViewSwitcherPage(mounted.provider)};
}

describe('portico-view-switcher', () => {
  it('R12 switches between the customer’s own tickets and the organization’s', async () => {
    const {switcher, subjects, page} = await bench({as: 'anna', settings: withCompany});
    const menu = await partOf<HTMLSelectElement>(switcher, 'menu');
    expect(menu.labels[0]!.textContent).to.contain('Show');
    const [mine, company] = page.views;
    expect(mine).to.equal('Owned by me');
    expect(company).to.match(/^Organization’s tickets$/i);
    await eventually('own ones', () => subjects() === 'Desk,Lamp');
    const selected = listen('portico-view-select');
    const shown = page.show(company!);
    await eventually('the choice', () => page.current === company);
    selected.stop();
    expect(selected.events.map(({scopeId}) => scopeId)).to.deep.equal([menu.options[1]!.value]);
    expect(subjects(), 'the old rows are gone at once').not.to.contain('Lamp,');
    await shown;
    await eventually('all of the company', () => subjects() === 'Chair,Desk,Lamp');
    await expect(switcher).to.be.accessible();
  });

  it('R12 shows nothing without company access, and without a company', async () => {
    for (const options of [{as: 'anna'}, {as: 'dan', settings: withCompany}, {settings: withCompany}]) {
      const {switcher, store} = await bench(options);
      await eventually('the session', () => store.session.status !== 'unknown');
      await pause();
      expect(part(switcher, 'menu')).not.to.exist;
      expect(getComputedStyle(switcher).display).to.equal('none');
    }
  });

  it('stays where it was when the page prevents it', async () => {
    const {switcher, store} = await bench({as: 'anna', settings: withCompany});
    const menu = await partOf<HTMLSelectElement>(switcher, 'menu');
    const before = menu.value;
    const prevented = listen('portico-view-select', {prevent: true});
    choose(menu, menu.options[1]!.value);
    prevented.stop();
    await pause();
    expect(menu.value).to.equal(before);
    expect(store.list.view.scope).to.equal(undefined);
  });
});
