import {html, nothing, type TemplateResult} from 'lit';
import type {Localizer} from '../../messages/localizer.js';
import {icons} from '../../ui/icons.js';
import {notice} from '../../ui/notice.js';
import {skeleton} from '../../ui/skeleton.js';
import type {ListPanels} from './list-panels.js';

/** The panel that is open, with what it says while it loads or cannot be loaded. */
export function renderPanel(panels: ListPanels, words: Localizer, content: () => TemplateResult): TemplateResult {
  const {open} = panels;
  const keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    panels.close();
  };
  return html`
    <section
      class="panel"
      id="panel"
      part="panel"
      ?hidden=${!open}
      aria-label=${open ? words.t(`list.${open}`) : nothing}
      @keydown=${keydown}
    >
      ${
        open
          ? html`${renderContent(panels, words, content)}
              <button type="button" class="done" @click=${() => panels.close()}>${words.t('list.panel.done')}</button>`
          : nothing
      }
    </section>
  `;
}

function renderContent(panels: ListPanels, words: Localizer, content: () => TemplateResult): TemplateResult {
  const state = panels.open && panels.parts[panels.open].state;
  if (state === 'ready') return content();
  if (state !== 'failed') return skeleton(3, words.t('list.panel.loading'));
  return notice({
    kind: 'error',
    title: words.t('list.panel.failed'),
    text: words.t('error.network'),
    more: html`<button type="button" part="retry" @click=${() => panels.retry()}>
      ${icons.retry}${words.t('action.retry')}
    </button>`,
  });
}
