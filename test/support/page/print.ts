/** Looks at what a frame prints, in place of the print dialog; the function that comes back stops that. */
export function interceptPrint(look: (frame: Window) => void): () => void {
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const frame = own.get!.call(this) as Window;
      frame.print = () => {
        look(frame);
        frame.dispatchEvent(new Event('afterprint'));
      };
      return frame;
    },
  });
  return () => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', own);
}
