/** What the files of a new element are made from. */
export interface ElementNames {
  /** `ticket-rating` */
  readonly name: string;
  /** `portico-ticket-rating` */
  readonly tag: string;
  /** `TicketRatingElement` */
  readonly className: string;
  /** `ticketRatingStyles` */
  readonly stylesName: string;
}

export const elementTemplate = ({name, tag, className, stylesName}: ElementNames) => `import {html} from 'lit';
import type {PortalStore} from '../../store/portal-store.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {${stylesName}} from './${name}.styles.js';

/**
 * Says what the element is for, in a sentence.
 *
 * @element ${tag}
 * @slot - What stands inside.
 * @csspart body - All of it.
 * @cssprop [--${tag}-gap=0.75em] - Space inside.
 */
export class ${className} extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), ${stylesName}];

  protected override renderPortal({settings}: PortalStore): Content {
    return html\`<div class="body" part="body"><slot>\${settings.data?.name}</slot></div>\`;
  }
}
`;

export const stylesTemplate = ({tag, stylesName}: ElementNames) => `import {css} from 'lit';

export const ${stylesName} = css\`
  .body {
    padding: var(--${tag}-gap, 0.75em);
  }
\`;
`;

export const definitionTemplate = ({name, tag, className}: ElementNames) => `import {define} from '../../ui/define.js';
import {${className}} from './${name}.element.js';

define('${tag}', ${className});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`;

export const testTemplate = ({
  name,
  tag,
  className,
}: ElementNames) => `import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../src/elements/${name}/${tag}.js';
import type {${className}} from '../../../src/elements/${name}/${name}.element.js';

describe('${tag}', () => {
  it('says that it has no provider, and is accessible', async () => {
    const element = await fixture<${className}>(html\`<${tag}></${tag}>\`);
    await waitUntil(() => element.shadowRoot?.querySelector('[part~="notice"]'), 'no notice');
    await expect(element).to.be.accessible();
  });
});
`;

export const demoTemplate = ({tag}: ElementNames) => `<section>
  <h2><code>${tag}</code></h2>
  <${tag}></${tag}>
</section>
`;
