import type {PortalAdapter} from '../adapter/portal-adapter.js';

/** Calls that tell nothing of what the customer does: the backend does not count them as activity either. */
const silent: ReadonlySet<PropertyKey> = new Set(['getSettings', 'getSession', 'listChanges', 'markRead', 'signOut']);

/** The same adapter; `onAnswer` hears of each answer to something that the customer did. */
export function watchAnswers(adapter: PortalAdapter, onAnswer: () => void): PortalAdapter {
  return new Proxy(adapter, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || silent.has(name)) return member;
      return async (...args: unknown[]): Promise<unknown> => {
        const answer: unknown = await Reflect.apply(member, target, args);
        if (!isBackground(args.at(-1))) onAnswer();
        return answer;
      };
    },
  });
}

/** Options of a call that the page makes by itself. */
function isBackground(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'background' in options && options.background === true;
}
