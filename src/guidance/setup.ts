import {knownTags} from './known.js';
import {suggestion} from './nearest.js';
import {warn} from './warnings.js';

/** What providers and portals have in common. */
interface SourceElement extends HTMLElement {
  readonly backend?: string;
  readonly auth?: string;
  readonly adapter?: object;
  readonly getToken?: unknown;
  readonly routing?: string;
}

/** Looks at where the data comes from. */
export function checkSource(element: SourceElement): void {
  const {backend, auth, adapter, getToken} = element;
  if (backend === undefined) return;
  if (adapter)
    warn('PORTICO_W10', element, 'it has a backend and an adapter; the adapter serves. Leave the attribute backend out.');
  else checkBackend(element, backend);
  if (auth === 'host' && !adapter && !getToken)
    warn('PORTICO_W06', element, 'auth="host" needs the property getToken: element.getToken = async () => token');
}

function checkBackend(element: Element, backend: string): void {
  const url = URL.canParse(backend, document.baseURI) ? new URL(backend, document.baseURI) : undefined;
  if (!url) return;
  if (/[?#]/.test(backend))
    warn('PORTICO_W08', element, `backend="${backend}" has a query or hash, which is refused; end it with the path.`);
  const isNear = url.host === location.host || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !isNear)
    warn('PORTICO_W09', element, `backend="${backend}" is another host over plain http, where others read along; use https.`);
}

/** Says which of several portals goes without the page's address. */
export function checkAddress(portal: SourceElement, all: Iterable<SourceElement>): void {
  const wants = (element: SourceElement) => element.localName === 'portico-portal' && element.routing !== 'memory';
  const first = [...all].find(wants);
  if (wants(portal) && first && first !== portal) {
    const name = first.id ? `#${first.id}` : 'another <portico-portal>';
    warn('PORTICO_W07', portal, `${name} has the page's address already; set routing="memory" here, or there.`);
  }
}

/** Says why no provider answers an element. */
export function explainMissingProvider(element: Element): void {
  const root = element.getRootNode();
  const place = root instanceof ShadowRoot ? ` in the shadow root of <${root.host.localName}>` : '';
  const elsewhere = document.querySelector('portico-provider');
  const reason = hasDropIn()
    ? 'say where the data comes from: data-backend="…" on the script, or portico.configure({backend: "…"}).'
    : !customElements.get('portico-provider')
      ? "<portico-provider> is not defined: import 'portico/portico-provider'."
      : elsewhere
        ? 'the <portico-provider> of this page does not surround it; move it inside, or set scope="document" there.'
        : 'put <portico-provider scope="document" backend="…"> into the page.';
  warn('PORTICO_W05', element, `no provider answers it${place}; ${reason}`);
}

/** Names tags of ours in the page that nothing defines. The drop-in defines them when they come near, and knows those it does not. */
export function checkTags(): void {
  if (hasDropIn()) return;
  for (const element of document.querySelectorAll(':not(:defined)')) {
    const {localName} = element;
    if (!localName.startsWith('portico-')) continue;
    const isKnown = knownTags.some(tag => tag === localName);
    const remedy = isKnown ? `import 'portico/${localName}', or 'portico/all'.` : suggestion(localName, knownTags);
    warn('PORTICO_W11', element, `${isKnown ? 'nothing defines it' : 'there is no such tag'}; ${remedy}`);
  }
}

/** An element with the id `portico` is `window.portico`, too. */
function hasDropIn(): boolean {
  return typeof (window as {portico?: {load?: unknown}}).portico?.load === 'function';
}
