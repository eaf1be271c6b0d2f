import type {ReactiveControllerHost} from 'lit';
import {LateModule} from '../../controllers/late-module.js';
import type {Localizer} from '../../messages/localizer.js';
import {errorNotice} from '../../ui/error-notice.js';
import {skeleton} from '../../ui/skeleton.js';
import type {Content} from '../portico-element.js';

/** Pages of the portal that signing in needs none of. */
export type LatePage = 'list' | 'ticket' | 'form';

/** The portal's pages, each loaded when it is first gone to: who only signs in, or only looks at the list, loads no more. */
export class LatePages {
  readonly #pages: Readonly<Record<LatePage, LateModule>>;

  constructor(host: ReactiveControllerHost) {
    this.#pages = {
      list: new LateModule(host, () => import('./list-page.js')),
      ticket: new LateModule(host, () => import('../ticket-detail/portico-ticket-detail.js')),
      form: new LateModule(host, () => import('../support-form/portico-support-form.js')),
    };
  }

  /** A page once it is loaded; until then the shape of one, or why it could not be. Loads it. */
  render(page: LatePage, words: Localizer, content: () => Content): Content {
    const {module, error, retry} = this.#pages[page];
    if (module) return content();
    return error ? errorNotice({error, words, onRetry: retry}) : skeleton(5, words.t('portal.loading'));
  }

  /** What is loaded of a page; asking for its module loads it. */
  of(page: LatePage): LateModule {
    return this.#pages[page];
  }
}

/** Is it a page with a module of its own? */
export function isLatePage(page: string | undefined): page is LatePage {
  return page === 'list' || page === 'ticket' || page === 'form';
}
