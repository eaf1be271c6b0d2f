import {sendKeys} from '@web/test-runner-commands';
import {addFiles, choose, type} from '../../../mocks/pages/act.js';
import {eventually, find, pause} from './look.js';

export {addFiles, choose, type};

/** Presses a key until it shows: Firefox loses keys while the window of another test file comes to the front. */
export async function press(target: HTMLElement, key: string, shows: () => boolean): Promise<void> {
  for (let tries = 0; tries < 5 && !shows(); tries += 1) {
    target.focus();
    await sendKeys({press: key});
    await pause(50);
  }
  await eventually(`the effect of ${key}`, shows);
}

/** A paste that brings this. Firefox takes no files from the event's constructor. */
export function pasteOf(data: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent('paste', {bubbles: true, composed: true, cancelable: true});
  Object.defineProperty(event, 'clipboardData', {value: data});
  return event;
}

/** Collects events of a type that reach the document. `prevent` cancels them. */
export function listen<Type extends keyof HTMLElementEventMap>(
  name: Type,
  {prevent = false} = {},
): {readonly events: HTMLElementEventMap[Type][]; stop(): void} {
  const events: HTMLElementEventMap[Type][] = [];
  const hear = (event: Event) => {
    events.push(event as HTMLElementEventMap[Type]);
    if (prevent) event.preventDefault();
  };
  document.addEventListener(name, hear);
  return {events, stop: () => document.removeEventListener(name, hear)};
}

/** Fills the sign-in form in light DOM and sends it. */
export async function signIn(root: ParentNode, email: string, password: string): Promise<void> {
  const form = await eventually('the sign-in form', () => find<HTMLFormElement>(root, '[data-portico-owned] form'));
  type(form.querySelector<HTMLInputElement>('[name="username"]')!, email);
  type(form.querySelector<HTMLInputElement>('[name="password"]')!, password);
  form.querySelector<HTMLButtonElement>('[type="submit"]')!.click();
}

/** Console messages while something runs. */
export async function heardFrom(level: 'error' | 'warn', run: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const before = console[level];
  console[level] = (...parts: unknown[]) => void said.push(parts.map(String).join(' '));
  try {
    await run();
  } finally {
    console[level] = before;
  }
  return said;
}
