/** Portico's tags in Preact's JSX: `import 'portico/preact';` once in a project. */
import type {HTMLAttributes} from 'preact';
import type {PorticoElements} from './elements.js';
import type {JsxProps} from './jsx.js';
import type {Common, ElementOf, PorticoTag} from './props.js';

type PreactProps<Tag extends PorticoTag> = Common<HTMLAttributes<ElementOf<Tag>>, JsxProps<Tag>> & JsxProps<Tag>;

type PreactTags = {[Tag in keyof PorticoElements]: PreactProps<Tag>};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactTags {}
  }
}
