import type {Message} from '../../../src/contract/messages.js';
import {allowedAttributes, allowedElements} from '../../../src/ui/safe-html/allowed.js';
import {given, turn, type Contender} from '../lab/contender.js';
import {messages} from '../lab/data.js';
import {formats} from './formats.js';
import styles from './thread.css?inline';

interface SafeElement {
  setHTML(html: string, options: {sanitizer: unknown}): void;
}

/**
 * A conversation written by hand: author, side, time, sanitised text. Links open apart, images from elsewhere wait. Uses the
 * browser's own sanitiser where there is one, else DOMPurify.
 */
export async function vanillaThread(count: number): Promise<Contender> {
  const shown = messages(count);
  const [next] = messages(1, count);
  const fill = await filler();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  const list = document.createElement('ol');
  return {
    acts: {
      async first() {
        await turn();
        list.append(...shown.map(message => item(message, fill)));
        document.body.append(list);
      },
      async append() {
        await turn();
        list.append(item(given(next), fill));
      },
    },
  };
}

type Fill = (body: HTMLElement, html: string) => void;

async function filler(): Promise<Fill> {
  if ('Sanitizer' in globalThis) {
    const {Sanitizer} = globalThis as unknown as {Sanitizer: new (config: unknown) => unknown};
    const sanitizer = new Sanitizer({elements: [...allowedElements], attributes: [...allowedAttributes]});
    return (body, html) => (body as unknown as SafeElement).setHTML(html, {sanitizer});
  }
  const {default: purify} = await import('dompurify');
  const lists = {ALLOWED_TAGS: [...allowedElements] as string[], ALLOWED_ATTR: [...allowedAttributes] as string[]};
  return (body, html) => body.append(purify.sanitize(html, {...lists, RETURN_DOM_FRAGMENT: true}));
}

function item(message: Message, fill: Fill): HTMLLIElement {
  const one = document.createElement('li');
  one.className = message.author.role;
  const head = one.appendChild(document.createElement('header'));
  const author = Object.assign(document.createElement('b'), {textContent: message.author.self ? 'You' : message.author.name});
  const side = Object.assign(document.createElement('span'), {
    textContent: message.author.self ? 'Your message' : 'Support team',
  });
  const time = document.createElement('time');
  time.dateTime = message.sentAt;
  time.title = formats().moment.format(new Date(message.sentAt));
  time.textContent = formats().day.format(new Date(message.sentAt));
  head.append(author, side, time, ' · Email');
  const body = one.appendChild(document.createElement('div'));
  body.dir = 'auto';
  fill(body, message.html ?? '');
  for (const link of body.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
  }
  for (const image of body.querySelectorAll('img')) image.remove();
  return one;
}
