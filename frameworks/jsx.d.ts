/**
 * Portico's tags for a JSX of any kind: `interface IntrinsicElements extends PorticoTags {}`. React, Preact and Solid have modules
 * of their own, which do that.
 */
import type {PorticoElements} from './elements.js';
import type {AttributesOf, ListenersOf, PorticoTag, PropertiesOf} from './props.js';

export type {PorticoElements};
export type * from './props.js';

/** What a tag of ours takes in JSX: properties, attributes, and listeners such as `onportico-ticket-select`. */
export type JsxProps<Tag extends PorticoTag> = PropertiesOf<Tag> & AttributesOf<Tag> & ListenersOf<Tag, 'on'>;

export type PorticoTags = {[Tag in keyof PorticoElements]: JsxProps<Tag>};
