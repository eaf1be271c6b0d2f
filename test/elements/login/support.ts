import {html} from '@open-wc/testing';
import {seen} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';

/** The form in light DOM stands below it. */
export const owned = '[data-portico-owned]';

/** A sign-in element over a small portal, with what tests do to its form. */
export async function login(options: MountOptions = {}, content = html`<portico-login></portico-login>`) {
  const mounted = await mount(content, options);
  const element = mounted.provider.querySelector('portico-login')!;
  const form = () => seen<HTMLFormElement>(element, `${owned} form`);
  const field = async (name: string) => (await form()).elements.namedItem(name) as HTMLInputElement;
  const send = async () => (await form()).querySelector<HTMLButtonElement>('[type="submit"]')!.click();
  return {...mounted, element, form, field, send};
}
