import {svg, type SVGTemplateResult} from 'lit';

/** Line icons, 24 units square, drawn in the text's colour; hidden from assistive technology, so a text stands beside each. */
const icon = (path: SVGTemplateResult): SVGTemplateResult => svg`
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>
`;

export const icons = {
  back: icon(svg`<path d="M15 5l-7 7 7 7" />`),
  attach: icon(
    svg`<path d="M20 11.5l-8.2 8.2a5.3 5.3 0 0 1-7.5-7.5l8.5-8.5a3.5 3.5 0 0 1 5 5l-8.5 8.500a1.8 1.8 0 0 1-2.5-2.500l7.8-7.8" />`,
  ),
  send: icon(svg`<path d="M12 20V5M6 11l6-6 6 6" />`),
  file: icon(svg`<path d="M14 3H6v18h12V7zM14 3v4h4" />`),
  download: icon(svg`<path d="M12 4v11M7 11l5 5 5-5M5 20h14" />`),
  remove: icon(svg`<path d="M6 6l12 12M18 6L6 18" />`),
  retry: icon(svg`<path d="M4 12a8 8 0 1 1 2.5 5.800M4 19v-5h5" />`),
  open: icon(svg`<circle cx="12" cy="12" r="7" />`),
  closed: icon(svg`<circle cx="12" cy="12" r="9" /><path d="M8 12.500l2.7 2.500L16 9.5" />`),
  plus: icon(svg`<path d="M12 5v14M5 12h14" />`),
  edit: icon(svg`<path d="M5 19l1-4L16 5l3 3L9 18z" />`),
  saved: icon(svg`<path d="M7 4h10v16l-5-4-5 4z" />`),
  columns: icon(svg`<path d="M4 5h16v14H4zM10 5v14M15 5v14" />`),
  filter: icon(svg`<path d="M4 7h16M7 12h10M10 17h4" />`),
  print: icon(svg`<path d="M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z" />`),
  search: icon(svg`<circle cx="11" cy="11" r="6.5" /><path d="M20 20l-4.2-4.2" />`),
  ascending: icon(svg`<path d="M12 19V6M7 11l5-5 5 5" />`),
  descending: icon(svg`<path d="M12 5v13M7 13l5 5 5-5" />`),
  alert: icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7.500v5.500M12 16.500v.01" />`),
  more: icon(svg`<path d="M6 9l6 6 6-6" />`),
  mail: icon(svg`<path d="M4 6h16v12H4zM4 7l8 6 8-6" />`),
  image: icon(svg`<path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4" />`),
} as const;
