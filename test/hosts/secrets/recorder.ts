import * as events from '../../../src/events/index.js';

declare global {
  interface Window {
    /** All that a script of the page has seen or can see, by place. */
    collect: () => Promise<Record<string, string>>;
    /** Puts a text where a script of the page can see it. */
    plant: (text: string) => Promise<void>;
  }
}

/** What was heard and said since the page was loaded. */
const heard = {
  console: [] as string[],
  events: [] as string[],
  channels: [] as string[],
  addresses: [location.href],
  errors: [] as string[],
};

/** Everything in a value, what its class has getters for included. */
function told(value: unknown, depth = 5): string {
  if (typeof value !== 'object' || value === null || depth === 0) return String(value);
  if (value instanceof Node || value instanceof Window) return '';
  const names = new Set(Object.keys(value));
  if (value instanceof Error) for (const name of ['name', 'message', 'stack', 'cause']) names.add(name);
  if (value instanceof Event) for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(value))) names.add(name);
  return [...names].map(name => `${name}=${told((value as Record<string, unknown>)[name], depth - 1)}`).join(' ');
}

for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
  const said = console[level];
  console[level] = (...parts: unknown[]) => {
    heard.console.push(parts.map(part => told(part)).join(' '));
    said.apply(console, parts);
  };
}
addEventListener('error', ({error, message}) => heard.errors.push(`${message} ${told(error)}`));
addEventListener('unhandledrejection', ({reason}) => heard.errors.push(told(reason)));

for (const event of Object.values(events)) {
  if (typeof event === 'function' && 'type' in event)
    document.addEventListener(event.type, one => heard.events.push(`${one.type} ${told(one)}`), true);
}

const {postMessage} = BroadcastChannel.prototype;
BroadcastChannel.prototype.postMessage = function (this: BroadcastChannel, message: unknown) {
  heard.channels.push(`${this.name} ${told(message)}`);
  postMessage.call(this, message);
};

for (const change of ['pushState', 'replaceState'] as const) {
  const before = history[change];
  history[change] = function (state: unknown, unused: string, url?: string | URL | null) {
    heard.addresses.push(`${String(url)} ${told(state)}`);
    before.call(history, state, unused, url);
  };
}
addEventListener('hashchange', ({newURL}) => heard.addresses.push(newURL));

/** As a script of another origin does that counts visitors. */
const counter = new URL(location.href).searchParams.get('counter');
if (counter !== null)
  setInterval(() => void fetch(counter, {mode: 'no-cors', referrerPolicy: 'unsafe-url'}).catch(() => undefined), 250);

window.collect = async () => {
  const markup: string[] = [];
  const visit = (root: Element | ShadowRoot) => {
    markup.push(root.innerHTML);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
  };
  visit(document.documentElement);
  const databases = await Promise.all((await indexedDB.databases()).map(({name = ''}) => contentOf(name)));
  const caches = 'caches' in window ? await Promise.all((await window.caches.keys()).map(name => cachedIn(name))) : [];
  return {
    localStorage: JSON.stringify(Object.entries(localStorage)),
    sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
    'databases and caches': [...databases, ...caches].join('\n'),
    'cookies that scripts can read': document.cookie,
    'markup: attributes and texts': markup.join('\n'),
    'addresses and history': [
      // But the one that the page was opened with, which may be a mail's.
      ...heard.addresses.slice(1),
      location.href,
      ...('navigation' in window ? window.navigation.entries().map(({url}) => url) : []),
      told(history.state),
      window.name,
    ].join('\n'),
    'addresses asked for': performance
      .getEntries()
      .map(({name}) => name)
      .filter(name => !name.includes('#'))
      .join('\n'),
    'events of the elements': heard.events.join('\n'),
    console: heard.console.join('\n'),
    'uncaught errors': heard.errors.join('\n'),
    'messages to other tabs': heard.channels.join('\n'),
  };
};

window.plant = async text => {
  localStorage.setItem('planted', text);
  sessionStorage.setItem('planted', text);
  document.cookie = `planted=${text}`;
  document.querySelector('main')!.setAttribute('data-planted', text);
  history.replaceState(null, '', `#planted=${text}`);
  await fetch(`/planted?token=${text}`).catch(() => undefined);
  document.body.dispatchEvent(new events.TicketSelectEvent(text));
  console.debug({deep: [text]});
  setTimeout(() => void Promise.reject(new Error(text)));
  new BroadcastChannel('planted').postMessage({text});
  const cache = await window.caches.open(`planted-${text}`);
  await cache.put('/planted', new Response(text));
  await new Promise(resolve => setTimeout(resolve, 600));
};

async function cachedIn(name: string): Promise<string> {
  const cache = await window.caches.open(name);
  const answers = await cache.matchAll();
  return [name, ...(await Promise.all(answers.map(answer => answer.text())))].join('\n');
}

function contentOf(name: string): Promise<string> {
  return new Promise(resolve => {
    const request = indexedDB.open(name);
    request.onerror = () => resolve(name);
    request.onsuccess = () => {
      const stores = [...request.result.objectStoreNames];
      if (stores.length === 0) return resolve(name);
      const reading = request.result.transaction(stores);
      const all = stores.map(store => reading.objectStore(store).getAll());
      reading.oncomplete = () => resolve(JSON.stringify([name, all.map(({result}) => result as unknown)]));
    };
  });
}
