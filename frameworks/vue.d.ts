/**
 * Portico's tags in Vue's templates: `import 'portico/vue';` once in a project. Listeners are written
 * `@portico-ticket-select`; Vue calls the same `onPorticoTicketSelect`.
 */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {PorticoElements} from './elements.js';
import type {AttributesOf, Common, ElementOf, Listener, PorticoTag, PropertiesOf} from './props.js';

/** Vue reads `ticket-id` as `ticketId`, whether it then sets the attribute or the property. */
type Camel<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Text;

type Attributes<Tag extends PorticoTag> = {
  [Name in keyof AttributesOf<Tag> & string as Camel<Name>]?: AttributesOf<Tag>[Name];
};

type Values<Tag extends PorticoTag> = {
  [Name in keyof PropertiesOf<Tag>]?:
    PropertiesOf<Tag>[Name] | (Name extends keyof Attributes<Tag> ? Attributes<Tag>[Name] : never);
};

type Listeners<Tag extends PorticoTag> = {
  [Name in PorticoElements[Tag]['events'] as `on${Capitalize<Camel<Name>>}`]?: Listener<Name> | undefined;
};

type Own<Tag extends PorticoTag> = Values<Tag> & Listeners<Tag>;

type VueTags = {
  [Tag in keyof PorticoElements]: new () => ElementOf<Tag> & {
    /** What a template may give the tag; there is no such property. */
    readonly $props: Common<HTMLAttributes & PublicProps, Own<Tag>> & Own<Tag>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends VueTags {}
}
