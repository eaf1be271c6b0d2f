import {existsSync} from 'node:fs';
import {posix, resolve} from 'node:path';
import {Marked, type Tokens} from 'marked';
import {root} from '../lib/files.js';

/** HTML of a Markdown text, and its headings of the second level for a list of what is on the page. */
export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly {readonly id: string; readonly text: string}[];
}

/**
 * Renders Markdown of the repository for the docs site.
 *
 * @param source The file that it stands in, from the repository's root.
 * @throws {Error} for a link to a file that is not there.
 */
export function renderMarkdown(text: string, source: string): RenderedMarkdown {
  const headings: {id: string; text: string}[] = [];
  const seen = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      heading({tokens, depth}: Tokens.Heading): string {
        const inner = this.parser.parseInline(tokens);
        const id = uniqueId(inner, seen);
        if (depth === 2) headings.push({id, text: plain(inner)});
        return `<h${depth} id="${id}">${inner}</h${depth}>\n`;
      },
      link({href, tokens}: Tokens.Link): string {
        const inner = this.parser.parseInline(tokens);
        const address = addressOf(href, source);
        return address === undefined ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
      },
      // Beside the page, as the plugin puts it there.
      image({href, text}: Tokens.Image): string {
        if (!existsSync(resolve(root, posix.join(posix.dirname(source), href))))
          throw new Error(`${source} shows ${href}, which is not there`);
        return `<img vite-ignore src="${escapeHtml(href)}" alt="${escapeHtml(text)}" loading="lazy" />`;
      },
      // What is wider than a small screen scrolls by itself, and by keyboard.
      table(token: Tokens.Table): string {
        // A column may do without a heading.
        const cells = (row: Tokens.TableCell[], wanted: string) =>
          row
            .map(cell => [cell.text === '' ? 'td' : wanted, this.parser.parseInline(cell.tokens)] as const)
            .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`)
            .join('');
        const rows = token.rows.map(row => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        return scrolling(`<table><thead><tr>${cells(token.header, 'th')}</tr></thead><tbody>${rows}</tbody></table>`, 'Table');
      },
      code({text: code, lang}: Tokens.Code): string {
        return scrolling(`<pre><code class="language-${lang ?? 'text'}">${escapeHtml(code)}</code></pre>`, 'Code');
      },
    },
  });
  return {html: marked.parse(text, {async: false}), headings};
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
  return text.replaceAll(/[&<>"]/g, character => entities[character] ?? character);
}

function scrolling(html: string, label: string): string {
  return `<div class="scrolling" role="group" aria-label="${label}" tabindex="0">${html}</div>\n`;
}

/** Where a link leads on the site; undefined for files that the site has not, such as sources. */
function addressOf(href: string, source: string): string | undefined {
  if (/^(https?:|mailto:|#)/.test(href)) return href;
  const [path = '', hash] = href.split('#', 2);
  const target = posix.join(posix.dirname(source), path);
  if (!existsSync(resolve(root, target))) throw new Error(`${source} links to ${href}, which is not there`);
  const after = hash === undefined ? '' : `#${hash}`;
  if (target === 'demo/TOUR.md' || !target.startsWith('docs/')) return undefined;
  if (!target.endsWith('.md')) return undefined;
  return path.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html') + after;
}

/** As GitHub makes them, so that links to places in a page hold in both. */
function uniqueId(html: string, seen: Map<string, number>): string {
  const id = plain(html)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
  const count = seen.get(id) ?? 0;
  seen.set(id, count + 1);
  return count === 0 ? id : `${id}-${count}`;
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&');
}
