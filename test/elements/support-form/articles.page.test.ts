import {expect, html} from '@open-wc/testing';
import {listen, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, textOf} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';

async function formIn() {
  const mounted = await mount(html`<portico-support-form></portico-support-form>`, {
    as: 'anna',
    settings: {form: {enabled: true, formId: 'f'}},
    fill: build => {
      build.form({
        id: 'f',
        fields: [
          {id: 'subject', kind: 'text', label: 'What is it about?', required: true, property: 'subject'},
          {id: 'text', kind: 'multiline', label: 'Tell us more', required: false},
        ],
      });
      build.article({title: 'Changing a lamp', summary: 'With the power off.', url: '/lamp.html'});
      build.article({title: 'Lamp colours', url: '/colours.html'});
    },
  });
  const form = mounted.provider.querySelector('portico-support-form')!;
  return {...mounted, form, field: (id: string) => find<HTMLInputElement>(form, `[data-field="${id}"]`)!};
}

describe('portico-support-form: articles', () => {
  it('X9 offers articles while a subject is typed, which open in a new tab', async () => {
    const {form, field, line} = await formIn();
    await partOf(form, 'submit');
    type(field('subject'), 'La');
    type(field('text'), 'My lamp is broken');
    await pause(500);
    expect(line.count(/articles/)).to.equal(0);
    type(field('subject'), 'My la');
    type(field('subject'), 'My lamp is broken');
    const articles = await partOf(form, 'articles');
    expect(textOf(articles)).to.contain('This may already help');
    expect(line.count(/articles/)).to.equal(1);
    const links = all<HTMLAnchorElement>(form, '[part~="article"]');
    expect(links.map(link => link.getAttribute('href'))).to.deep.equal(['/lamp.html', '/colours.html']);
    expect([links[0]!.target, links[0]!.rel]).to.deep.equal(['_blank', 'noopener']);
    expect(all(form, '[role="status"]').map(textOf)).to.include('2 articles may help');
    const chosen = listen('portico-article-select', {prevent: true});
    links[0]!.click();
    chosen.stop();
    expect(chosen.events.map(event => event.article.title)).to.deep.equal(['Changing a lamp']);
    await expect(form).to.be.accessible();
  });

  it('X9 articles can be hidden, and none come from a backend that fails', async () => {
    const {form, field, line} = await formIn();
    await partOf(form, 'submit');
    line.trouble(/articles/, 'unavailable');
    type(field('subject'), 'A lamp');
    await eventually('the question', () => line.count(/articles/) > 0);
    await pause(100);
    expect(part(form, 'articles')).to.equal(undefined);
    type(field('subject'), 'A lamp again');
    await partOf(form, 'articles');
    part(form, 'hide-articles')!.click();
    await eventually('them to go', () => !part(form, 'articles'));
    expect(focused()).to.equal(field('subject'));
    const asked = line.count(/articles/);
    type(field('subject'), 'A lamp again and again');
    await pause(500);
    expect(line.count(/articles/)).to.equal(asked);
  });
});
