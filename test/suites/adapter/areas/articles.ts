import {check, checkSame, freshWord, refused} from '../checks.js';
import type {Suite} from '../subject.js';

/** Suggestions from the knowledge base (X9). */
export function articleArea({describe, it, subject}: Suite): void {
  describe('articles', () => {
    it('X9 words as typed find articles with title and address, and no more than asked for', async () => {
      const {adapterFor, articleWords} = subject();
      check(articleWords, 'a subject whose adapter has articles has articleWords');
      const adapter = await adapterFor('asker');
      const {items} = await adapter.findArticles(articleWords);
      check(items.length > 0, 'something is found');
      for (const {title, url} of items) check(title !== '' && url !== '', 'title and address');
      checkSame((await adapter.findArticles(articleWords, {limit: 1})).items, items.slice(0, 1), 'the first');
      checkSame((await adapter.findArticles(freshWord('nothing'))).items, [], 'nothing');
    });

    it('X9 R1 are for signed-in customers', async () => {
      await refused((await subject().adapterFor(null)).findArticles('any'), 'unauthenticated');
    });
  });
}
