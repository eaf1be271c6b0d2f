/** Portico's tags in the templates of Svelte 5: `import 'portico/svelte';` once in a project. */
import type {HTMLAttributes} from 'svelte/elements';
import type {PorticoElements} from './elements.js';
import type {JsxProps} from './jsx.js';
import type {Common, ElementOf} from './props.js';

type SvelteTags = {
  [Tag in keyof PorticoElements]: Common<HTMLAttributes<ElementOf<Tag>>, JsxProps<Tag>> & JsxProps<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteTags {}
}
