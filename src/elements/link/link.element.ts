import {css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import type {PortalStore} from '../../store/portal-store.js';
import {safeHref} from '../../ui/safe-href.js';
import {PorticoElement, type Content} from '../portico-element.js';

/**
 * "Go to [portal name]" (R80, R88), for the top right of knowledge-base pages. Shows nothing while the portal is off or its
 * settings switch the link off.
 *
 * @element portico-link
 * @slot - Replaces the words of the link.
 * @csspart link - The link.
 * @csspart notice - Message about a wrong set-up.
 * @csspart notice-title - Its first line.
 * @cssstate off - The portal or the link is switched off.
 */
export class LinkElement extends PorticoElement {
  static override styles = [
    ...[PorticoElement.styles].flat(),
    css`
      :host {
        display: inline-block;
      }
      :host(:state(off)) {
        display: none;
      }
    `,
  ];

  /** Where it leads: http, https, or a place on this site. Default: the portal's address in the settings, else the portal in this page. */
  @property() href?: string;

  /** Where a page may link to; a wrong address is as none. */
  #href(url: string | undefined): string {
    for (const href of [this.href, url]) if (href !== undefined && safeHref(href)) return href;
    return '#/portico/tickets';
  }

  override willUpdate(): void {
    const settings = this.store?.settings.data;
    this.states.set({off: settings !== undefined && !(settings.status === 'on' && settings.knowledgeBaseLink)});
  }

  protected override renderOff(): Content {
    return nothing;
  }

  protected override renderPortal({settings}: PortalStore): Content {
    const {data} = settings;
    if (!data?.knowledgeBaseLink) return nothing;
    return html`<a class="button" part="link" href=${this.#href(data.url)}
      ><slot>${this.t('link.goTo', {name: data.name})}</slot></a
    >`;
  }
}
