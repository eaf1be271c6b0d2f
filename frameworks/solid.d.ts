/**
 * Portico's tags in Solid's JSX: `import 'portico/solid';` once in a project. Listeners are `on:portico-ticket-select`. What has
 * capitals in its name is written as its attribute (`keep-title`) or with `prop:` in front (`prop:keepTitle`): Solid makes small
 * letters of it otherwise.
 */
import type {JSX} from 'solid-js';
import type {PorticoElements} from './elements.js';
import type {AttributesOf, Common, ElementOf, ListenersOf, PorticoTag, PropertiesOf} from './props.js';

type Prefixed<Values, Prefix extends string> = {[Name in keyof Values & string as `${Prefix}${Name}`]?: Values[Name]};

type InSmallLetters<Values> = {[Name in keyof Values & string as Name extends Lowercase<Name> ? Name : never]?: Values[Name]};

type Own<Tag extends PorticoTag> = InSmallLetters<PropertiesOf<Tag>> &
  AttributesOf<Tag> &
  Prefixed<PropertiesOf<Tag>, 'prop:'> &
  Prefixed<AttributesOf<Tag>, 'attr:'> &
  ListenersOf<Tag, 'on:'>;

type SolidTags = {[Tag in keyof PorticoElements]: Common<JSX.HTMLAttributes<ElementOf<Tag>>, Own<Tag>> & Own<Tag>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidTags {}
  }
}
