/** What tabs tell each other. Never a credential or a name. */
export type SessionMessage = 'signed-in' | 'signed-out' | 'active';

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
        if (event.data === 'signed-in' || event.data === 'signed-out' || event.data === 'active') listener(event.data);
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
