import {ContextProvider} from '@lit/context';
import {attachContextRoot} from '../context/context-root.js';
import {messagesContext} from '../context/messages-context.js';
import {problemContext} from '../context/problem-context.js';
import {storeContext} from '../context/store-context.js';

/** The contexts that one provider gives. */
export interface PortalContexts {
  readonly store: ContextProvider<typeof storeContext, HTMLElement>;
  readonly messages: ContextProvider<typeof messagesContext, HTMLElement>;
  readonly problem: ContextProvider<typeof problemContext, HTMLElement>;
  /** Tells elements that asked another provider, or asked too early, to ask again. */
  announce(): void;
}

const known = new WeakMap<HTMLElement, PortalContexts>();

/** The contexts provided on an element, one set for each element ever: lit's providers cannot be taken off again. */
export function contextsOf(target: HTMLElement): PortalContexts {
  let contexts = known.get(target);
  if (!contexts) {
    attachContextRoot();
    const store = new ContextProvider(target, {context: storeContext});
    const messages = new ContextProvider(target, {context: messagesContext});
    const problem = new ContextProvider(target, {context: problemContext});
    const announce = () => {
      for (const provider of [store, messages, problem]) provider.hostConnected();
    };
    contexts = {store, messages, problem, announce};
    known.set(target, contexts);
    announce();
  }
  return contexts;
}
