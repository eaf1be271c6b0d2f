import type {ProviderElement} from '../elements/provider/provider.element.js';

/** What `portico.configure` takes: properties of `<portico-provider>`. */
export type DropInSettings = Partial<Pick<ProviderElement, 'adapter' | 'auth' | 'backend' | 'drafts' | 'getToken' | 'wording'>>;

/** What the script tag says with `data-…`. */
export const scriptSettings = ['backend', 'auth', 'drafts'] as const;
export type ScriptSettings = Pick<DropInSettings, (typeof scriptSettings)[number]>;

/**
 * What the script tag says, right or not: the provider tells. Asked of the prototype: an image or a form of the page with the name
 * `currentScript` would answer for the document. Modules, and scripts that an optimizer of the site runs in its own way, have none.
 */
export function settingsOfScript(): ScriptSettings {
  const current: unknown = Reflect.get(Document.prototype, 'currentScript', document);
  const script = current ?? document.querySelector('script[data-backend]');
  const data = script instanceof HTMLScriptElement ? script.dataset : {};
  return Object.fromEntries(scriptSettings.filter(name => data[name] !== undefined).map(name => [name, data[name]]));
}

const settings: readonly string[] = [...scriptSettings, 'adapter', 'getToken', 'wording'];

/** Settings apart from what is none. */
export function sorted(given: DropInSettings): {readonly known: DropInSettings; readonly unknown: readonly string[]} {
  const isKnown = (name: string) => settings.includes(name);
  const known = Object.fromEntries(Object.entries(given).filter(([name]) => isKnown(name)));
  return {known, unknown: Object.keys(given).filter(name => !isKnown(name))};
}
