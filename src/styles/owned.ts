/**
 * Looks of the form in light DOM, where the page's own CSS reaches. What makes it usable is set inline with `!important`
 * through CSSOM: that alone stands above a reset in a cascade layer, and needs no `unsafe-inline`. Colours and measures are
 * custom properties, which a page sets for the element or in a rule for a class, so that it themes the form all the same.
 */
type Declarations = Readonly<Record<string, string>>;

const text: Declarations = {
  font: 'inherit',
  color: 'inherit',
  'letter-spacing': 'inherit',
  'text-transform': 'inherit',
  'text-align': 'start',
  'box-sizing': 'border-box',
};

const field: Declarations = {
  ...text,
  color: 'var(--portico-login-field-color, inherit)',
  'font-weight': '400',
  display: 'block',
  'inline-size': '100%',
  'min-block-size': 'var(--_target)',
  margin: '0',
  padding: 'var(--portico-login-field-padding, calc(0.5em * var(--_density)) 0.75em)',
  border: 'solid var(--portico-login-field-border-color, var(--_line-strong))',
  'border-width': 'var(--portico-login-field-border-width, 1px)',
  'border-radius': 'var(--portico-login-field-radius, var(--_radius))',
  background: 'var(--portico-login-field-background, transparent)',
  cursor: 'text',
};

const button: Declarations = {
  ...text,
  display: 'inline-flex',
  'align-items': 'center',
  'justify-content': 'center',
  'min-block-size': 'var(--_target)',
  margin: '0',
  // As that of the buttons in shadow roots, which no page's CSS reaches.
  'text-transform': 'none',
  padding: 'var(--portico-login-button-padding, calc(0.4em * var(--_density)) 1em)',
  border: '1px solid transparent',
  'border-radius': 'var(--portico-login-button-radius, var(--_radius))',
  background: 'transparent',
  'font-weight': '550',
  cursor: 'pointer',
};

/** By class name; <portico-login> documents the names, and docs/theming.json keeps them. */
const looks: Readonly<Record<string, Declarations>> = {
  'portico-form': {...text, display: 'grid', gap: 'var(--portico-login-gap, 1em)', margin: '0', padding: '0', border: '0'},
  'portico-label': {...text, display: 'grid', gap: '0.35em', margin: '0'},
  'portico-input': field,
  'portico-secret': {'padding-inline-end': '5em'},
  'portico-password': {...text, display: 'block', position: 'relative', margin: '0'},
  'portico-reveal': {
    ...button,
    position: 'absolute',
    'inset-block-end': '0',
    'inset-inline-end': '0',
    'min-inline-size': 'var(--_target)',
    'font-size': '0.875em',
    color: 'var(--portico-login-reveal-color, var(--_link))',
  },
  'portico-strength': {
    display: 'grid',
    'grid-template-columns': '1fr 1fr 1fr',
    gap: '0.25em',
    margin: '-0.6em 0 -0.6em',
  },
  'portico-step': {display: 'block', 'block-size': '0.25em', 'border-radius': '1em', background: 'var(--_line)'},
  'portico-step-weak': {background: 'var(--_danger)'},
  'portico-step-fair': {background: 'var(--_accent)'},
  'portico-step-strong': {background: 'var(--_success)'},
  'portico-check': {
    ...text,
    display: 'flex',
    'align-items': 'center',
    gap: '0.6em',
    'min-block-size': 'var(--_target)',
    cursor: 'pointer',
    margin: '0',
  },
  'portico-checkbox': {
    'inline-size': '1.25em',
    'block-size': '1.25em',
    margin: '0',
    flex: 'none',
    'accent-color': 'var(--_accent)',
    appearance: 'auto',
  },
  'portico-text': {...text, display: 'block', margin: '0', 'font-weight': '400', 'white-space': 'pre-line'},
  'portico-label-text': {
    color: 'var(--portico-login-label-color, inherit)',
    'font-weight': 'var(--portico-login-label-weight, 400)',
  },
  'portico-hint': {...text, display: 'block', margin: '0', 'font-weight': '400', 'font-size': '0.875em', color: 'var(--_muted)'},
  'portico-error': {...text, display: 'block', margin: '0', 'font-weight': '550', color: 'var(--_danger)'},
  'portico-link': {...text, display: 'inline', color: 'var(--_link)', 'text-decoration': 'underline', cursor: 'pointer'},
  'portico-submit': {
    ...button,
    background: 'var(--portico-login-submit-background, var(--_accent))',
    '-webkit-text-fill-color': 'var(--portico-login-submit-color, var(--_on-accent))',
  },
  'portico-button': {
    ...button,
    'border-color': 'var(--portico-login-button-border-color, var(--_line))',
    background: 'var(--portico-login-button-background, transparent)',
    color: 'var(--portico-login-button-color, inherit)',
  },
};

/** Sets the looks on everything in the root that has a class of ours. */
export function harden(root: HTMLElement): void {
  set(root, {...text, display: 'block', margin: '0', padding: '0', border: '0'});
  for (const [name, declarations] of Object.entries(looks)) {
    for (const element of root.querySelectorAll<HTMLElement>(`.${name}`)) set(element, declarations);
  }
  for (const hidden of root.querySelectorAll<HTMLElement>('[hidden]')) set(hidden, {display: 'none'});
  for (const input of root.querySelectorAll<HTMLElement>('[aria-invalid="true"]')) set(input, {'border-color': 'var(--_danger)'});
}

/** Draws the focus ring by hand: a pseudo-class cannot be set inline. */
export function observeFocus(root: HTMLElement): void {
  root.addEventListener('focusin', ({target}) => {
    if (target instanceof HTMLElement && target.matches(':focus-visible')) {
      set(target, {outline: '2px solid var(--_link)', 'outline-offset': '1px'});
    }
  });
  root.addEventListener('focusout', ({target}) => {
    if (target instanceof HTMLElement) target.style.removeProperty('outline');
  });
}

function set(element: HTMLElement, declarations: Declarations): void {
  for (const [property, value] of Object.entries(declarations)) element.style.setProperty(property, value, 'important');
}
