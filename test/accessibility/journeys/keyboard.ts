import {sendKeys} from '@web/test-runner-commands';
import {eventually, focused, pause, textOf} from '../../support/page/look.js';
import {nameOf} from '../patterns/acme-portal.js';

/** More stops of the Tab key than any page has. */
const mostStops = 70;

/** Keys as WebDriver writes them. */
const codes: Readonly<Record<string, string>> = {Shift: '\uE008', Control: '\uE009', Tab: '\uE004', Enter: '\uE007'};
const isWebKit = navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome');

/** Presses a key, or two together: `Shift+Tab`. */
export async function pressKey(key: string): Promise<void> {
  const [held = '', pressed] = key.split('+');
  if (!pressed) return sendKeys({press: key});
  // WebDriver holds down all that it is given at once.
  if (isWebKit) return sendKeys({type: [held, pressed].map(one => codes[one]).join('')});
  await sendKeys({down: held});
  await sendKeys({press: pressed});
  await sendKeys({up: held});
}

/** Does the element have that name: its label's, its own, or its words? */
export function isNamed(element: Element, name: string): boolean {
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
  const label = labels ? [...((element as HTMLInputElement).labels ?? [])].map(textOf).join(' ') : '';
  return nameOf(element) === name || label === name || label.startsWith(`${name} `);
}

/** Somebody who has a keyboard and nothing else. */
export const keyboard = {
  /** Goes to the place before the portal: the page's own button. */
  begin(): void {
    document.querySelector<HTMLElement>('#before')!.focus();
  },

  /** Presses Tab until the focus is on what has that name. */
  async tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<HTMLElement> {
    for (let stop = 0; stop < mostStops; stop += 1) {
      const has = focused() as HTMLElement | null;
      if (has && has !== document.body && isNamed(has, name)) return has;
      await pressKey(key);
    }
    throw new Error(`Tab does not reach "${name}"; the focus is on ${focused()?.outerHTML.slice(0, 120)}`);
  },

  /** Presses a key where the focus is, and waits for what comes of it. */
  async press(key: string, what: string, shows: () => unknown): Promise<void> {
    await pressKey(key);
    await eventually(what, () => Boolean(shows()));
  },

  /** Types where the focus is. */
  async type(text: string): Promise<void> {
    // One letter at a time, where all would be held down together.
    for (const piece of isWebKit ? text : [text]) await sendKeys({type: piece});
    await pause();
  },

  /** Waits until the focus is on what has that name, by itself. */
  async isOn(name: string): Promise<void> {
    await eventually(`the focus on ${name}`, () => {
      const has = focused();
      return has !== null && has !== document.body && (isNamed(has, name) || textOf(has) === name);
    });
  },
};
