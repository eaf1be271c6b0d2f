import {html, nothing, type TemplateResult} from 'lit';
import type {Localizer} from '../../messages/localizer.js';
import type {SavedView} from '../../store/list-memory.js';
import {readView, writeView, type ListView} from '../../store/list-view.js';
import type {PortalStore} from '../../store/portal-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import {exportedParts} from '../../ui/exported-parts.js';
import {skeleton} from '../../ui/skeleton.js';
import {filterChoices} from './filter-choices.js';
import type {ListPanels, PanelName} from './list-panels.js';
import {renderSortChoice} from './list-tools.templates.js';
import {sorting} from './sorting.js';

/** The panel that is open, with what it says while it loads or cannot be loaded. */
export function renderPanel(panels: ListPanels, words: Localizer, store: PortalStore): TemplateResult {
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
          ? html`${renderContent(panels, words, store, open)}
              <button type="button" class="done" part="done" @click=${() => panels.close()}>
                ${words.t('list.panel.done')}
              </button>`
          : nothing
      }
    </section>
  `;
}

function renderContent(panels: ListPanels, words: Localizer, store: PortalStore, open: PanelName): TemplateResult {
  const {module, error, retry} = panels.parts[open];
  if (module) return contents[open](store, words, panels);
  return error
    ? errorNotice({error, words, title: words.t('list.panel.failed'), onRetry: retry})
    : skeleton(3, words.t('list.panel.loading'));
}

type RenderContent = (store: PortalStore, words: Localizer, panels: ListPanels) => TemplateResult;

const contents: Readonly<Record<PanelName, RenderContent>> = {
  filter: ({list, capabilities}, words) => html`
    <div class="panel-content">
      ${renderSortChoice({words, columns: list.columns, sort: sorting(list.view), onSort: change => void list.show(change)})}
      <portico-list-filter
        .words=${words}
        .filters=${list.view}
        .choices=${filterChoices(list.state.data, capabilities.readMarks)}
        .onChoose=${(change: Partial<ListView>) => void list.show(change)}
        exportparts=${exportedParts('list-filter')}
      ></portico-list-filter>
    </div>
  `,
  columns: ({list}, words) => html`
    <portico-list-columns
      .words=${words}
      .offered=${list.offeredColumns}
      .chosen=${list.columns}
      .onChoose=${(columns: ListView['columns']) => list.chooseColumns(columns)}
      exportparts=${exportedParts('list-columns')}
    ></portico-list-columns>
  `,
  views: ({list}, words, panels) => html`
    <portico-list-views
      .words=${words}
      .views=${list.memory?.views ?? []}
      .current=${writeView(list.view)}
      .full=${panels.unkept}
      .onOpen=${({view}: SavedView) => void list.open(readView(view))}
      .onChange=${(views: readonly SavedView[]) => panels.kept(list.memory?.keepViews(views) ?? false)}
      exportparts=${exportedParts('list-views')}
    ></portico-list-views>
  `,
};
