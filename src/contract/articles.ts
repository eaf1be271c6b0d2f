import * as z from 'zod/mini';
import {Id} from './primitives.js';
import {defineRoute} from './route.js';

/** An article of the knowledge base that may answer the customer (X9). */
export const Article = z.object({
  id: Id,
  title: z.string(),
  /** Address, absolute or relative to the page. */
  url: z.string(),
  /** A line or two of what it is about, plain text. */
  summary: z.optional(z.string()),
});
export type Article = z.infer<typeof Article>;

/** A question for articles. */
export const ArticleQuery = z.object({
  /** Words as typed, for example the subject of a new ticket. Any of them may match. */
  q: z.string().check(z.maxLength(1000)),
  /** Most articles, 1 to 20. Default 5. */
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(20))),
});

export const ArticleList = z.object({
  /** Most relevant first. */
  items: z.array(Article),
});
export type ArticleList = z.infer<typeof ArticleList>;

export const listArticles = defineRoute({
  id: 'listArticles',
  method: 'GET',
  path: '/articles',
  summary: 'Published articles for what is typed, most relevant first (X9).',
  query: ArticleQuery,
  status: 200,
  response: ArticleList,
});
