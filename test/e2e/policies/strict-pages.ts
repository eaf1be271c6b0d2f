import {createHash} from 'node:crypto';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import ts from 'typescript';
import {buildDropIn} from '../../../scripts/build/drop-in.js';
import {root} from '../../../scripts/lib/files.js';
import {nonce, pages, policyOf, type PolicyPage} from './policies.js';

/** Where a page is on the site. */
export function pathOf(page: PolicyPage): string {
  return `/${pages.indexOf(page)}.html`;
}

/**
 * Writes the pages beside the built one, with the drop-in and what else they load.
 *
 * @returns What their answers say besides, by path.
 */
export async function writePages(folder: string): Promise<(path: string) => Record<string, string>> {
  const built = await readFile(join(folder, 'index.html'), 'utf8');
  await buildDropIn(join(folder, 'portico'));
  await cp(resolve(root, 'node_modules/lit-html/lit-html.js'), join(folder, 'second-lit.js'));
  await writeFile(join(folder, 'violations.js'), await violationsScript());
  const policies = new Map<string, string>();
  for (const page of pages) {
    const {html, hash} = letIn(page, page.brings === 'bundle' ? built : withOneScript(built, page));
    await writeFile(join(folder, pathOf(page)), html);
    policies.set(pathOf(page), policyOf(page, hash));
  }
  return (path): Record<string, string> => {
    const policy = policies.get(path.split('?', 1).join());
    return policy === undefined ? {} : {'content-security-policy': policy};
  };
}

const scripts = /<script[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g;

function withOneScript(built: string, {secondLit = false}: PolicyPage): string {
  const before = secondLit ? '<script type="module" src="/second-lit.js"></script>' : '';
  const one = '<script src="/portico/portico.js" data-backend="/portal-api" data-auth="cookie" defer></script>';
  const page = built.replace(/<portico-portal[^>]*>/, '<portico-portal>');
  return page.replaceAll(scripts, '').replace('</head>', `${before}${one}</head>`);
}

/** The page with its scripts as its policy lets them in. */
function letIn({letsIn}: PolicyPage, page: string): {html: string; hash: string} {
  const html = page.replace('<head>', '<head><script src="/violations.js"></script>');
  if (letsIn === 'self') return {html, hash: ''};
  if (letsIn === 'nonce') return {html: html.replaceAll(/<(script|link rel="modulepreload")/g, `<$1 nonce="${nonce}"`), hash: ''};
  // What a listed script puts into the page is let in, too.
  const loader = `for (const [src, backend] of [['/violations.js'], ['/portico/portico.js', '/portal-api']]) {
    const script = Object.assign(document.createElement('script'), {src, async: false});
    if (backend) script.dataset.backend = backend;
    document.head.append(script);
  }`;
  const hash = `sha256-${createHash('sha256').update(loader).digest('base64')}`;
  return {html: html.replaceAll(scripts, '').replace('</body>', `<script>${loader}</script></body>`), hash};
}

/** As a classic script: it comes first of all. */
async function violationsScript(): Promise<string> {
  const source = await readFile(resolve(root, 'test/hosts/strict/violations.ts'), 'utf8');
  const {ES2022} = ts.ScriptTarget;
  return ts.transpile(source, {target: ES2022, module: ts.ModuleKind.ES2022}).replace('export {};', '');
}
