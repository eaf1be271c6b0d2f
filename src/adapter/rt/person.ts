import type {Person} from '../../contract/primitives.js';
import type {RtOptions} from './options.js';
import type {RtIdentity, RtPerson} from './shapes.js';

/** A person as customers may see them. */
export function toPerson({id, RealName, Role}: RtPerson, {login}: RtIdentity, {teamName}: RtOptions): Person {
  const name = RealName || (Role === 'customer' ? (id ?? '') : teamName);
  return {name, role: Role, ...(id === login && {self: true})};
}
