import {ContextRoot} from '@lit/context';

let attached = false;

/** Lets requests of elements that came before their provider wait for it, in the whole page. Safe to call often. */
export function attachContextRoot(): void {
  if (attached) return;
  attached = true;
  new ContextRoot().attach(document.documentElement);
}
