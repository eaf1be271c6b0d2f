import {createIdentityProvider, type IdentityProvider, type KeyPair} from '../../mocks/identity/index.js';

const KEY = 'portico-demo-identity-key';

/** The demo's identity provider, the same in all pages: its key is kept in this browser. */
export async function openSampleProvider(now?: () => number): Promise<IdentityProvider> {
  const kept = localStorage.getItem(KEY);
  const provider = await createIdentityProvider({
    loginUrl: new URL('./identity.html', document.baseURI).href,
    ...(kept !== null && {key: JSON.parse(kept) as KeyPair}),
    ...(now && {now}),
  });
  localStorage.setItem(KEY, JSON.stringify(provider.key));
  return provider;
}
