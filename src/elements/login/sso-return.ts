/** Where the sign-in with an identity provider began, kept in this tab until it comes back. */
const KEY = 'portico-sso-began';

/** Names that providers give what the answer must repeat (RFC 6749, section 4.1.1; SAML 2.0 Bindings, section 3.4.3). */
const stateNames = ['state', 'RelayState'] as const;

interface Began {
  readonly state: string;
  /** The page with the portal's part of the address, which the way through the provider loses (R67, R88). */
  readonly href: string;
}

/** Goes to the identity provider, and remembers what its answer will be known by. */
export function goToProvider(redirectUrl: string): void {
  rememberSso(redirectUrl);
  location.assign(redirectUrl);
}

/** May a provider's answer be in the address? Storage, which is slow to open, is not looked at. */
export function mayBeSsoResponse(): boolean {
  return answersInAddress().length > 0;
}

/** Remembers what the provider's answer will be known by. */
export function rememberSso(redirectUrl: string): void {
  const state = stateOf(new URL(redirectUrl, location.href).searchParams);
  if (state === undefined) return;
  const began: Began = {state, href: location.href};
  try {
    sessionStorage.setItem(KEY, JSON.stringify(began));
  } catch {
    // Without storage nothing that comes back is known as ours, and the customer begins again.
  }
}

/**
 * The provider's answer in the address, if this tab asked for it; the address is then again what it was before. Another
 * answer, for example to a sign-in of the page's own, is left alone.
 */
export function takeSsoResponse(): Record<string, string> | undefined {
  const answers = answersInAddress();
  const began = answers.length > 0 ? readBegan() : undefined;
  if (!began) return undefined;
  const answer = answers.find(each => stateOf(each) === began.state);
  if (!answer) return undefined;
  sessionStorage.removeItem(KEY);
  history.replaceState(history.state, '', began.href);
  // The portal's router, which replacing alone tells nothing.
  dispatchEvent(new PopStateEvent('popstate', {state: history.state as unknown}));
  return Object.fromEntries(answer);
}

/** What in the address names a state, of whatever kind. */
function answersInAddress(): URLSearchParams[] {
  const parts = [location.hash.slice(1), location.search.slice(1)].map(text => new URLSearchParams(text));
  return parts.filter(part => stateOf(part) !== undefined);
}

function stateOf(parameters: URLSearchParams): string | undefined {
  return stateNames.map(name => parameters.get(name)).find(value => value !== null && value !== '') ?? undefined;
}

function readBegan(): Began | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Began | null) ?? undefined;
  } catch {
    return undefined;
  }
}
