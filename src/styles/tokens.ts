import {css} from 'lit';

/** Made from `portico.tokens.json` by `npm run tokens`; docs/theming.md says what each is. */
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
    --_line-strong: var(--portico-color-line-strong, color-mix(in oklab, currentColor 55%, transparent));
    --_tint: var(--portico-color-tint, color-mix(in oklab, currentColor 5%, transparent));
    --_tint-strong: var(--portico-color-tint-strong, color-mix(in oklab, currentColor 9%, transparent));
    --_radius: var(--portico-radius, 0.5em);
    --_density: var(--portico-density, 1);
    --_target: var(--portico-target-size, max(24px, 44px * var(--_density)));
    --_font: var(--portico-font, var(--_brand-font, inherit));
    --_duration: var(--portico-duration, 150ms);
  }
  @media (prefers-contrast: more) {
    :host {
      --_link: color-mix(in oklab, var(--_accent) 30%, currentColor);
      --_muted: color-mix(in oklab, currentColor 92%, transparent);
      --_line: color-mix(in oklab, currentColor 60%, transparent);
      --_line-strong: currentColor;
      --_tint: color-mix(in oklab, currentColor 9%, transparent);
      --_tint-strong: color-mix(in oklab, currentColor 16%, transparent);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_link: LinkText;
      --_danger: CanvasText;
      --_success: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
`;
