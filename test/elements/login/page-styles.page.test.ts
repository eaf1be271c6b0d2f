import {expect} from '@open-wc/testing';
import {login} from './support.js';

describe('the sign-in form under the page’s own styles', () => {
  it('writes its labels and buttons as all others, where the page has its own in capitals', async () => {
    const capitals = document.createElement('style');
    capitals.textContent = 'button, label {text-transform: uppercase}';
    document.head.append(capitals);
    try {
      const {form} = await login();
      const texts = (await form()).querySelectorAll('button, label');
      expect(texts.length).to.be.greaterThan(3);
      for (const text of texts) expect(getComputedStyle(text).textTransform, text.className).to.equal('none');
    } finally {
      capitals.remove();
    }
  });

  it('survives a reset of all styles in a layer', async () => {
    const reset = document.createElement('style');
    reset.textContent = '@layer reset {* {all: unset !important}}';
    const {field, form} = await login();
    const real = await form();
    document.head.append(reset);
    try {
      for (const name of ['username', 'password']) {
        const input = await field(name);
        const {display, cursor, borderTopStyle} = getComputedStyle(input);
        expect([display, cursor, borderTopStyle]).to.deep.equal(['block', 'text', 'solid']);
        expect(input.getBoundingClientRect().height).to.be.greaterThan(24);
      }
      const submit = real.querySelector('[type="submit"]')!;
      expect(getComputedStyle(submit).cursor).to.equal('pointer');
      expect(getComputedStyle(submit).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
      expect(getComputedStyle(real.querySelector('.portico-error')!).display, 'what is hidden stays hidden').to.equal('none');
    } finally {
      reset.remove();
    }
  });
});
