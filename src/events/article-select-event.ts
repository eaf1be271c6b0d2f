import type {Article} from '../contract/articles.js';

/** Cancelable; before an article that may answer the customer opens in a new tab (X9). */
export class ArticleSelectEvent extends Event {
  static readonly type = 'portico-article-select';

  constructor(
    /** The article that was chosen. */
    readonly article: Article,
  ) {
    super(ArticleSelectEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-article-select': ArticleSelectEvent;
  }
}
