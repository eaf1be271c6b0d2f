import styles from './vanilla.css?inline';

interface Settings {
  readonly name: string;
  readonly signIn: {readonly methods: readonly string[]};
}

/** What the portal does when a page opens, written by hand: asks for settings and session, and shows how to sign in. */
class Portal extends HTMLElement {
  readonly #root = this.attachShadow({mode: 'open'});

  async connectedCallback(): Promise<void> {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(Object.assign(document.createElement('p'), {className: 'bar'}));
    const [settings] = await Promise.all([ask<Settings>('/settings'), ask('/session')]);
    if (settings) this.#showSignIn(settings);
  }

  #showSignIn({name, signIn}: Settings): void {
    const form = document.createElement('form');
    form.append(
      field('Email', 'email', 'username'),
      field('Password', 'password', 'current-password'),
      button('Sign in', 'submit'),
      ...(signIn.methods.includes('link') ? [button('Email me a link to sign in', 'button')] : []),
    );
    form.addEventListener('submit', event => event.preventDefault());
    const slot = document.createElement('slot');
    const links = document.createElement('p');
    links.append(link('Sign up here', '#/register'), link('Forgot your password?', '#/forgot-password'));
    const title = Object.assign(document.createElement('h2'), {textContent: `Sign in to ${name}`});
    this.#root.replaceChildren(title, slot, links);
    // In light DOM, where password managers fill it.
    this.append(form);
  }
}

async function ask<Answer>(path: string): Promise<Answer | undefined> {
  const response = await fetch(`/portal-api${path}`, {headers: {accept: 'application/json'}});
  return response.ok ? ((await response.json()) as Answer) : undefined;
}

function field(label: string, type: string, autocomplete: string): HTMLLabelElement {
  const element = document.createElement('label');
  const input = Object.assign(document.createElement('input'), {type, name: autocomplete, required: true});
  input.setAttribute('autocomplete', autocomplete);
  element.append(label, input);
  return element;
}

function button(text: string, type: 'submit' | 'button'): HTMLButtonElement {
  return Object.assign(document.createElement('button'), {type, textContent: text});
}

function link(text: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), {href, textContent: text});
}

customElements.define('vanilla-portal', Portal);
document.getElementById('portal')?.append(document.createElement('vanilla-portal'));
