import assert from 'node:assert/strict';

/** What a page has that has the portal. */
export const script = '<script src="/portico/portico.js" data-backend="/portal-api" async></script>';

/** A page for a script of the docs, and what comes of it. */
interface Effect {
  readonly page: (code: string) => string;
  readonly shows: string;
  /** Beginning of a path that the page asks its site for. */
  readonly asks: string;
}

/** What a script of the docs does to a page, by a word that stands in it. */
export const effects: Readonly<Record<string, Effect>> = {
  myAdapter: {
    page: code => `<portico-provider><portico-portal></portico-portal></portico-provider>
      <script src="/portico/portico.js" async></script>
      <script>(window.portico ||= []).push(async portico => {
        const myAdapter = await portico.rtAdapter({gateway: '/rt', form: {queue: 'Support'}});
        ${code}
      });</script>`,
    shows: 'Try again',
    asks: '/rt/',
  },
  getToken: {
    page: code => `<portico-provider backend="/portal-api" auth="host"><portico-portal></portico-portal></portico-provider>
      <script src="/portico/portico.js" async></script><script>${code}</script>`,
    shows: 'Scanners lose Wi-Fi near gate 4',
    asks: '/my-token',
  },
};

/** A snippet that only shows a tag, or only calls, is one of a page that has the rest. */
export function withTheRest(code: string): string {
  const own = code.includes('<portico-provider') ? script.replace(/ data-backend="[^"]*"/, '') : script;
  const tag = /<portico-|data-portico=/.test(code) ? '' : '<portico-portal></portico-portal>';
  return `${code}${code.includes('portico.js') ? '' : own}${tag}`;
}

/** What a snippet calls things. */
export function words(code: string): string[] {
  return [...code.matchAll(/'[a-z]\w+\.[\w.]+': '([^']+)'/g)].map(([, text]) => text!);
}

export interface MkDocsScript {
  readonly path: string;
  readonly async?: boolean;
}

/** As MkDocs writes it: https://www.mkdocs.org/user-guide/configuration/#extra_javascript */
export function mkDocsScript({path, async = false, ...others}: MkDocsScript): string {
  assert.deepEqual(others, {});
  return `<script src="${path}"${async ? ' async' : ''}></script>`;
}
