const PATIENCE = 5000;

/** Resolves when the page has loaded and the providers in it are defined, or are not after five seconds. */
export async function pageIsComplete(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise(resolve => addEventListener('load', resolve, {once: true}));
  const undefinedProviders = document.querySelectorAll('portico-provider:not(:defined), portico-portal:not(:defined)');
  const defined = [...undefinedProviders].map(element => customElements.whenDefined(element.localName));
  await Promise.race([Promise.all(defined), pause(PATIENCE)]);
  // Elements that were upgraded just now have asked for their context by the next task.
  await pause(0);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
