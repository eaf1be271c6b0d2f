/**
 * Portico's tags in the JSX of React 18: `import 'portico/react-18';` once in a project. It writes attributes of custom elements, and
 * neither sets properties nor hears their events, so those are no part of these types. `false` would be written, too, and switch on.
 */
import type {ClassAttributes, HTMLAttributes} from 'react';
import type {PorticoElements} from './elements.js';
import type {AttributesOf, Common, ElementOf, ListenersOf, PorticoTag, PropertiesOf} from './props.js';

/** Those properties that are written as they are called. */
type SameNames<Values> = {
  [
    Name in keyof Values & string as NonNullable<Values[Name]> extends string | boolean ? Name & Lowercase<Name> : never
  ]?: Values[Name];
};

type Written<Values> = {[Name in keyof Values]: Exclude<Values[Name], false>};

/** Names with a hyphen pass for attributes, unless they are forbidden. */
type Unheard<Tag extends PorticoTag> = {[Name in keyof ListenersOf<Tag, 'on'>]?: never};

type Own<Tag extends PorticoTag> = Written<SameNames<PropertiesOf<Tag>> & AttributesOf<Tag>> & {
  /** In place of `className`, which would be written as it is called. */
  class?: string | undefined;
  hidden?: true | undefined;
};

type React18Props<Tag extends PorticoTag> = Common<HTMLAttributes<ElementOf<Tag>>, Own<Tag> & Record<'className', never>> &
  ClassAttributes<ElementOf<Tag>> &
  Own<Tag> &
  Unheard<Tag>;

type React18Tags = {[Tag in keyof PorticoElements]: React18Props<Tag>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends React18Tags {}
  }
}
