/** Stands in where there is no session storage, or where it is forbidden. */
const inPage = new Map<string, string>();

/** Keeps what binds a sign-in with the identity provider to this tab, until it comes back. Undefined forgets an older one. */
export function keepBinding(backend: string, binding: string | undefined): void {
  const key = keyOf(backend);
  inPage.delete(key);
  if (binding !== undefined) inPage.set(key, binding);
  try {
    if (binding === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, binding);
  } catch {
    // The page may still come back without having been left, for example in a test.
  }
}

/** What was kept for this backend; it is kept no longer. */
export function takeBinding(backend: string): string | undefined {
  const key = keyOf(backend);
  let binding = inPage.get(key);
  try {
    binding = sessionStorage.getItem(key) ?? binding;
  } catch {
    // Only what this page itself kept.
  }
  keepBinding(backend, undefined);
  return binding;
}

function keyOf(backend: string): string {
  return `portico-sso:${backend}`;
}
