/** What tabs tell each other. Never a credential or a name. */
export type SessionMessage = (typeof sessionMessages)[number];

const sessionMessages = ['signed-in', 'signed-out', 'signed-out-keeping-drafts', 'active'] as const;

/** A line between the tabs of one origin. */
export interface SessionChannel {
  tell(message: SessionMessage): void;
  listen(listener: (message: SessionMessage) => void): () => void;
}

/** The line over `BroadcastChannel`; undefined where there is none. `name` tells portals of one origin apart. */
export function broadcastSessionChannel(name: string): SessionChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  let channel: BroadcastChannel | undefined;
  const open = () => (channel ??= new BroadcastChannel(`portico:${name}`));
  return {
    tell: message => open().postMessage(message),
    listen(listener) {
      const line = open();
      const hear = (event: MessageEvent<unknown>) => {
        const message = sessionMessages.find(one => one === event.data);
        if (message) listener(message);
      };
      line.addEventListener('message', hear);
      return () => {
        line.removeEventListener('message', hear);
        line.close();
        channel = undefined;
      };
    },
  };
}
