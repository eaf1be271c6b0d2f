import type {RtUser} from './shapes.js';

/** A person as the browser may see one: never an address, but a colleague's login may be one. */
export interface ShownPerson {
  /** The login, of the customer and of colleagues alone: an agent's may be an address. */
  readonly id?: string;
  readonly RealName: string;
  readonly Role: 'customer' | 'agent' | 'system';
}

/** RT's own users, which act for nobody. */
const systemLogins: readonly string[] = ['RT_System', 'Nobody'];

/**
 * A person of RT for the browser.
 *
 * @param colleagues Logins of the people of the customer's companies, and the customer's own.
 * @param requestors Logins of those who asked.
 */
export function showPerson(user: RtUser, colleagues: ReadonlySet<string>, requestors: ReadonlySet<string>): ShownPerson {
  if (systemLogins.includes(user.id)) return {RealName: '', Role: 'system'};
  const isColleague = colleagues.has(user.id);
  const names = [user.RealName, user.Name, user.id].map(name => name?.trim() ?? '');
  // A name that is an address is nobody's name: RT takes it for one where it knows no other.
  const RealName = names.find(name => name !== '' && (isColleague || !name.includes('@'))) ?? '';
  if (isColleague) return {id: user.id, RealName, Role: 'customer'};
  return {RealName, Role: requestors.has(user.id) ? 'customer' : 'agent'};
}
