/** What a template of any framework may give a tag, from the table in `elements.d.ts`. */
import type {PorticoElements} from './elements.js';

export type PorticoTag = keyof PorticoElements;

export type ElementOf<Tag extends PorticoTag> = PorticoElements[Tag]['element'];

/** Properties that can be set, by their names in JavaScript. */
export type PropertiesOf<Tag extends PorticoTag> = Optional<
  Pick<ElementOf<Tag>, Extract<PorticoElements[Tag]['properties'], keyof ElementOf<Tag>>>
>;

/** Attributes that are written otherwise than their property, for example `ticket-id`. */
export type AttributesOf<Tag extends PorticoTag> = {
  [Name in keyof PorticoElements[Tag]['attributes']]?:
    AttributeValue<ElementOf<Tag>[PorticoElements[Tag]['attributes'][Name] & keyof ElementOf<Tag>]> | undefined;
};

/** Listeners by the event's name with a prefix in front: `on`, or `on:`. */
export type ListenersOf<Tag extends PorticoTag, Prefix extends string> = {
  [Name in PorticoElements[Tag]['events'] as `${Prefix}${Name}`]?: Listener<Name> | undefined;
};

/** What hears an event of that name, and may prevent it. */
export type Listener<Name extends keyof HTMLElementEventMap> = (event: HTMLElementEventMap[Name]) => unknown;

/** Attributes of a framework's own for all tags, without those that ours know better. */
export type Common<Attributes, Own> = Omit<Attributes, keyof Own>;

type Optional<Properties> = {[Name in keyof Properties]?: Properties[Name] | undefined};

/** Objects are given as properties; an attribute that stands for one is text. */
type AttributeValue<Value> = [NonNullable<Value>] extends [boolean | string] ? NonNullable<Value> : string;
