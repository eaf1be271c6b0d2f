import type {ArticleList} from '../../src/contract/articles.js';
import type {ArticleRecord, World} from '../world/world.js';
import {fold} from './folding.js';
import {compareText} from './order.js';

const DEFAULT_LIMIT = 5;

/** What a word counts for by where it stands. */
const weights = {title: 4, keywords: 2, summary: 1};

/**
 * Published articles for what is typed, most relevant first, then by title (X9). Any word counts, at the beginning of a word of the article,
 * since the last one may be half typed; words that few articles have count most.
 */
export function findArticles(world: World, {q, limit = DEFAULT_LIMIT}: {q: string; limit?: number}): ArticleList {
  const words = [...new Set(wordsOf(q))].filter(word => word.length > 2 || /\d/.test(word));
  const published = Object.values(world.articles).filter(article => article.published);
  const scores = published.map(() => 0);
  for (const word of words) {
    const found = published.map(article => weightOf(word, article));
    const rarity = Math.log(1 + published.length / found.filter(weight => weight > 0).length);
    for (const [index, weight] of found.entries()) if (weight > 0) scores[index]! += weight * rarity;
  }
  const items = published
    .map((article, index) => ({article, score: scores[index]!}))
    .filter(({score}) => score > 0)
    .toSorted((a, b) => b.score - a.score || compareText(a.article.title, b.article.title))
    .slice(0, limit)
    .map(({article: {id, title, url, summary}}) => ({id, title, url, ...(summary !== '' && {summary})}));
  return {items};
}

function weightOf(word: string, article: ArticleRecord): number {
  const places = Object.entries(weights) as [keyof typeof weights, number][];
  const hit = places.find(([place]) => wordsOf(article[place]).some(each => each.startsWith(word)));
  return hit?.[1] ?? 0;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
