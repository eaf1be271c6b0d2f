import {expect} from '@open-wc/testing';
import {login} from './support.js';

/** Lets the page have a style sheet while a test runs. */
async function styled(css: string, check: () => Promise<void>): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  try {
    await check();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet);
  }
}

describe('portico-login: themes', () => {
  for (const reset of ['', '@layer reset {* {all: unset !important}}']) {
    it(`takes values from properties of the element and of a class${reset && ', also below a reset'}`, () =>
      styled(
        `${reset}
        portico-login {
          --portico-login-field-background: rgb(1 2 3);
          --portico-login-field-border-width: 0 0 3px;
          --portico-login-button-radius: 17px;
        }
        .portico-submit { --portico-login-submit-background: rgb(4 5 6) }`,
        async () => {
          const {form, field} = await login();
          const input = getComputedStyle(await field('username'));
          expect([input.backgroundColor, input.borderTopWidth, input.borderBottomWidth]).to.deep.equal([
            'rgb(1, 2, 3)',
            '0px',
            '3px',
          ]);
          const submit = getComputedStyle((await form()).querySelector('.portico-submit')!);
          expect([submit.backgroundColor, submit.borderTopLeftRadius]).to.deep.equal(['rgb(4, 5, 6)', '17px']);
          const reveal = getComputedStyle((await form()).querySelector('.portico-reveal')!);
          expect(reveal.backgroundColor, 'another button').to.equal('rgba(0, 0, 0, 0)');
        },
      ));
  }

  it('shows a problem in the colour of errors, whatever the frames of fields are', () =>
    styled('portico-login {--portico-color-danger: rgb(7 8 9); --portico-login-field-border-color: rgb(1 2 3)}', async () => {
      const {field, send, element} = await login();
      expect(getComputedStyle(await field('username')).borderTopColor).to.equal('rgb(1, 2, 3)');
      await send();
      await element.updateComplete;
      expect(getComputedStyle(await field('username')).borderTopColor).to.equal('rgb(7, 8, 9)');
    }));
});
