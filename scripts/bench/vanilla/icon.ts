const paths = {open: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2', closed: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M5.5 8l2 2 3-4'};

/** A small drawing that says what a word beside it says. */
export function icon(name: keyof typeof paths): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS(space, 'path'));
  svg.firstElementChild?.setAttribute('d', paths[name]);
  return svg;
}
