import type {SessionChannel, SessionMessage} from '../../src/store/session-channel.js';
import {PortalStore} from '../../src/store/portal-store.js';
import {password, smallPortal, type SmallPortal} from '../support/small-portal.js';

/** What each customer of the small portal may see, by subject. */
const subjects: Readonly<Record<string, readonly string[]>> = {anna: ['Desk', 'Lamp'], ben: ['Chair']};

/** Two tabs of one browser on the small portal. */
export class TwoTabs {
  readonly small: SmallPortal = smallPortal();
  readonly tabs: PortalStore[] = [];
  /** Texts that somebody has sent, in order. */
  readonly texts: string[] = [];
  readonly #listeners = new Map<object, Set<(message: SessionMessage) => void>>();

  async open(): Promise<void> {
    for (const _tab of [0, 1]) {
      const store = new PortalStore(await this.small.adapter('anna'), {channel: this.#channel()});
      await store.start();
      await Promise.all([store.list.ensure(), store.ticket('lamp').ensure()]);
      this.tabs.push(store);
    }
  }

  close(): void {
    for (const store of this.tabs) store.dispose();
  }

  /** What a customer does; nothing of it waits for an answer. */
  do(act: Act, tab: number): void {
    const store = this.tabs[tab]!;
    if (act in acts) acts[act](store, this);
  }

  /** What is seen and must not be: tickets and messages of somebody else, or of nobody who is signed in. */
  leaks(): string[] {
    return this.tabs.flatMap((store, tab) => {
      const contact = store.session.session?.contact.name.split(' ', 1).join().toLowerCase() ?? '';
      const allowed = subjects[contact] ?? [];
      const listed = (store.list.state.data?.items ?? []).map(({subject}) => subject);
      const lamp = store.ticket('lamp');
      const opened = [lamp.ticket.data?.subject, lamp.messages.data && 'Lamp'].filter(subject => subject !== undefined);
      const seen = [...listed, ...opened].filter(subject => !allowed.includes(subject));
      return seen.map(subject => `tab ${tab}, ${contact || 'nobody'}: ${subject}`);
    });
  }

  /** How often the backend has each text that was sent. */
  posted(): Map<string, number> {
    const messages = this.small.portal.desk.ticket('lamp').threads.flatMap(thread => thread.messages);
    return new Map(this.texts.map(text => [text, messages.filter(message => message.text === text).length]));
  }

  /** Like `BroadcastChannel`: the others hear, a moment later. */
  #channel(): SessionChannel {
    const own = {};
    this.#listeners.set(own, new Set());
    return {
      tell: message => {
        for (const [other, listeners] of this.#listeners)
          if (other !== own) for (const listener of listeners) queueMicrotask(() => listener(message));
      },
      listen: listener => {
        this.#listeners.get(own)?.add(listener);
        return () => this.#listeners.get(own)?.delete(listener);
      },
    };
  }
}

const signedIn = (store: PortalStore) => store.session.status === 'signed-in';

function signIn(store: PortalStore, {small}: TwoTabs, contact: string): void {
  if (!signedIn(store)) void store.session.signIn({method: 'password', email: small.emailOf(contact), password});
}

function reply(store: PortalStore, {texts}: TwoTabs, times: number): void {
  const ticket = store.ticket('lamp');
  if (!signedIn(store) || !ticket.ticket.data || ticket.reply.text) return;
  texts.push((ticket.reply.text = `Reply number ${texts.length}.`));
  // As a double click does it, or Enter and a click.
  for (let time = 0; time < times; time += 1) void ticket.sendReply();
}

const acts = {
  search: store => void store.list.show({search: 'lamp'}),
  'show all': store => void store.list.show({search: undefined}),
  list: store => void store.list.ensure(),
  open: store => void (signedIn(store) && store.ticket('lamp').ensure()),
  reply: (store, bench) => reply(store, bench, 1),
  'reply by double click': (store, bench) => reply(store, bench, 2),
  close: store => void (signedIn(store) && store.ticket('lamp').close()),
  reopen: store => void (signedIn(store) && store.ticket('lamp').reopen()),
  'sign out': store => void (signedIn(store) && store.session.signOut()),
  'sign in': (store, bench) => signIn(store, bench, 'anna'),
  'sign in as somebody else': (store, bench) => signIn(store, bench, 'ben'),
} satisfies Record<string, (store: PortalStore, bench: TwoTabs) => void>;

export type Act = keyof typeof acts;
export const actNames = Object.keys(acts) as Act[];
