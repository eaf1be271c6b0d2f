import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {base} from '../../src/styles/base.js';
import {tokens} from '../../src/styles/tokens.js';

class Linked extends LitElement {
  static override styles = [tokens, base];
  override render() {
    return html`<a href="#">Forgot your password?</a>`;
  }
}
customElements.define('test-linked', Linked);

describe('colours', () => {
  for (const [page, ink] of [
    ['#14181d', '#e6eaef'],
    ['#ffffff', '#18212c'],
  ] as const) {
    it(`keeps words in the accent readable on ${page}`, async () => {
      const around = document.createElement('div');
      around.style.color = ink;
      // As an owner chose it for a light page.
      around.style.setProperty('--portico-color-accent', '#0b5fa5');
      const element = await fixture<Linked>(html`<test-linked></test-linked>`, {parentNode: around});
      const link = element.renderRoot.querySelector('a')!;
      expect(contrast(getComputedStyle(link).color, page)).to.be.at.least(4.5);
    });
  }
});

/** WCAG 2.2, contrast ratio of two colours as CSS writes them. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data]
    .map(value => value / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
