/** Portico's tags in the JSX of React 19: `import 'portico/react';` once in a project. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {PorticoElements} from './elements.js';
import type {JsxProps} from './jsx.js';
import type {Common, ElementOf, PorticoTag} from './props.js';

type ReactProps<Tag extends PorticoTag> = Common<
  DetailedHTMLProps<HTMLAttributes<ElementOf<Tag>>, ElementOf<Tag>>,
  JsxProps<Tag>
> &
  JsxProps<Tag> & {class?: string | undefined};

type ReactTags = {[Tag in keyof PorticoElements]: ReactProps<Tag>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactTags {}
  }
}
