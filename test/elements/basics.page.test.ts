import {expect} from '@open-wc/testing';
import '../../src/all.js';
import '../../src/elements/rating/portico-rating.js';
import '../../src/elements/solution/portico-solution.js';
import * as classes from '../../src/index.js';
import {elementBasics} from '../suites/elements/basics.js';

const tags = [
  'portico-link',
  'portico-login',
  'portico-participants',
  'portico-portal',
  'portico-rating',
  'portico-reply',
  'portico-solution',
  'portico-support-form',
  'portico-ticket-detail',
  'portico-ticket-list',
  'portico-view-switcher',
];
for (const tag of tags) elementBasics(tag);

describe('all elements', () => {
  it('each class that is exported has a tag of its own, and is tested here', () => {
    const exported = Object.entries(classes).filter(([name]) => /^[A-Z]\w+Element$/.test(name) && name !== 'PorticoElement');
    const defined = [...tags, 'portico-provider'].map(tag => customElements.get(tag));
    for (const [name, element] of exported) expect(defined, name).to.include(element);
    expect(new Set(defined).size).to.equal(exported.length);
  });

  it('a second copy of a definition leaves the first and says so', async () => {
    const {define} = await import('../../src/ui/define.js');
    const {heardFrom} = await import('../support/page/act.js');
    const first = customElements.get('portico-link')!;
    const said = await heardFrom('warn', async () => {
      define('portico-link', first);
      define('portico-link', class extends HTMLElement {});
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.contain('<portico-link>');
    expect(customElements.get('portico-link')).to.equal(first);
  });
});
