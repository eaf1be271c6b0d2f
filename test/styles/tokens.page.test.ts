import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {base} from '../../src/styles/base.js';
import {tokensOf, type Token} from '../../scripts/tokens/token.js';
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

describe('the token file', () => {
  let known: readonly Token[];
  before(async () => {
    known = tokensOf((await (await fetch('/src/styles/portico.tokens.json')).json()) as object);
  });

  for (const [scheme, ink] of [
    ['light', '#000'],
    ['dark', '#fff'],
  ] as const) {
    it(`says what comes out on a plain ${scheme} page`, async () => {
      const probe = await showProbe(`color: ${ink}`);
      const colours = known.filter(({type}) => type === 'color');
      expect(colours.length).to.be.greaterThan(8);
      for (const {path, value, portico} of colours) {
        probe.style.backgroundColor = `var(--_${path.at(-1)!})`;
        const grown = pixel(getComputedStyle(probe).backgroundColor);
        const said = pixel(cssColour((scheme === 'light' ? value : portico.dark) as Colour));
        for (const [index, level] of grown.entries()) expect(level, path.join('.')).to.be.closeTo(said[index]!, 2);
      }
    });
  }

  it('says what measures come out at 16 pixels', async () => {
    const probe = await showProbe('font-size: 16px');
    for (const {path, type, value, portico} of known) {
      const name = `var(--_${portico.name ?? path.at(-1)!})`;
      const {value: number} = value as {value: number};
      if (type === 'dimension') {
        probe.style.inlineSize = name;
        expect(getComputedStyle(probe).inlineSize, path.join('.')).to.equal(`${number}px`);
      } else if (type === 'duration') {
        probe.style.animationDuration = name;
        expect(parseFloat(getComputedStyle(probe).animationDuration) * 1000).to.equal(number);
      }
    }
  });

  it('makes targets smaller where it is dense, and never too small to hit', async () => {
    const target = async (density: string) => {
      const probe = await showProbe(`--portico-density: ${density}`);
      probe.style.inlineSize = 'var(--_target)';
      return getComputedStyle(probe).inlineSize;
    };
    expect(await target('0.75')).to.equal('33px');
    expect(await target('0.1')).to.equal('24px');
  });
});

interface Colour {
  readonly colorSpace: string;
  readonly components: readonly number[];
  readonly alpha?: number;
}

function cssColour({colorSpace, components, alpha = 1}: Colour): string {
  return colorSpace === 'oklch'
    ? `oklch(${components.join(' ')} / ${alpha})`
    : `color(${colorSpace} ${components.join(' ')} / ${alpha})`;
}

/** A node inside an element on a page with this style. */
async function showProbe(style: string): Promise<HTMLElement> {
  const around = document.createElement('div');
  around.style.cssText = style;
  const element = await fixture<Linked>(html`<test-linked></test-linked>`, {parentNode: around});
  const probe = document.createElement('div');
  element.renderRoot.append(probe);
  return probe;
}

/** Red, green, blue and opacity, 0 to 255. */
function pixel(colour: string): number[] {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}

/** WCAG 2.2, contrast ratio of two colours as CSS writes them. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = pixel(colour)
    .map(value => value / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
