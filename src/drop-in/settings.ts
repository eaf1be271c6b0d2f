import type {ProviderElement} from '../elements/provider/provider.element.js';

/** What `portico.configure` takes: properties of `<portico-provider>`. */
export type DropInSettings = Partial<Pick<ProviderElement, 'adapter' | 'auth' | 'backend' | 'drafts' | 'getToken' | 'wording'>>;

/** What the script tag says with `data-…`. */
export const scriptSettings = ['backend', 'auth', 'drafts'] as const;
const settings: readonly string[] = [...scriptSettings, 'adapter', 'getToken', 'wording'];

/** Names that are no settings. */
export function unknownSettings(given: object): string[] {
  return Object.keys(given).filter(name => !settings.includes(name));
}
