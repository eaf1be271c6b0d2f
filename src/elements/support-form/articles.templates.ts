import {html, nothing, type TemplateResult} from 'lit';
import type {Article} from '../../contract/articles.js';
import type {Localizer} from '../../messages/localizer.js';
import {icons} from '../../ui/icons.js';
import {safeHref} from '../../ui/safe-href.js';

export interface Articles {
  readonly words: Localizer;
  readonly articles: readonly Article[];
  readonly onSelect: (event: MouseEvent, article: Article) => void;
  readonly onHide: () => void;
}

/** Articles that may answer what is being typed (X9). They open in a new tab, so that the form stays where it is. */
export function renderArticles({words, articles, onSelect, onHide}: Articles): TemplateResult {
  const count = articles.length;
  return html`
    <p class="visually-hidden" role="status">${count ? words.t('articles.found', {count}) : nothing}</p>
    ${count ? renderOffer({words, articles, onSelect, onHide}) : nothing}
  `;
}

function renderOffer({words, articles, onSelect, onHide}: Articles): TemplateResult {
  return html`
    <section class="articles" part="articles" aria-labelledby="articles">
      <p class="articles-title" id="articles">${words.t('articles.title')}</p>
      <button type="button" class="icon-button" part="hide-articles" @click=${onHide}>
        ${icons.remove}<span class="visually-hidden">${words.t('articles.hide')}</span>
      </button>
      <ul>
        ${articles.map(
          article => html`
            <li>
              <a
                part="article"
                href=${safeHref(article.url) ?? nothing}
                target="_blank"
                rel="noopener"
                dir="auto"
                @click=${(event: MouseEvent) => onSelect(event, article)}
                >${article.title}<span class="visually-hidden"> (${words.t('articles.newTab')})</span></a
              >
              ${article.summary ? html`<p class="muted" dir="auto">${article.summary}</p>` : nothing}
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}
