import {listArticles} from '../../contract/articles.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';

/** Articles over HTTP. */
export function articleCalls(call: Call): Pick<PortalAdapter, 'findArticles'> {
  return {findArticles: (q, {limit, ...options} = {}) => call(listArticles, {query: {q, limit}, ...options})};
}
