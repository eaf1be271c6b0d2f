import {css} from 'lit';

/**
 * Global tokens, tier one of three: what the page may set (`--portico-*`), with private names (`--_*`) for use inside. Sizes
 * are in em of the inherited font, colours grow from the inherited text colour, so that an element looks at home on a light,
 * a dark or a serif page without being told. An accent that was chosen for a light page is hard to read as text on a dark one:
 * `--_link` is nearer to the text colour, for words, rings and marks; `--_accent` is for what is filled.
 */
export const tokens = css`
  :host {
    --_accent: var(--portico-color-accent, var(--_brand-accent, oklch(from currentColor calc(0.4 + 0.38 * l) 0.14 258 / 1)));
    --_on-accent: var(--portico-color-on-accent, oklch(from var(--_accent) clamp(0.16, calc((0.66 - l) * 1000), 1) 0 0));
    --_link: var(--portico-color-link, color-mix(in oklab, var(--_accent) 62%, currentColor));
    --_danger: var(--portico-color-danger, oklch(from currentColor calc(0.4 + 0.38 * l) 0.16 27 / 1));
    --_warning: var(--portico-color-warning, oklch(from currentColor calc(0.46 + 0.34 * l) 0.12 75 / 1));
    --_success: var(--portico-color-success, oklch(from currentColor calc(0.38 + 0.4 * l) 0.12 152 / 1));
    --_muted: var(--portico-color-muted, color-mix(in oklab, currentColor 72%, transparent));
    --_line: var(--portico-color-line, color-mix(in oklab, currentColor 16%, transparent));
    --_line-strong: color-mix(in oklab, currentColor 55%, transparent);
    --_tint: color-mix(in oklab, currentColor 5%, transparent);
    --_tint-strong: color-mix(in oklab, currentColor 9%, transparent);
    --_radius: var(--portico-radius, 0.5em);
    --_target: var(--portico-target-size, 44px);
    --_duration: 150ms;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
`;
