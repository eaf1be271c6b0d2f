import * as z from 'zod/mini';
import {GatewayProblem} from '../problem.js';
import type {RtClient} from '../rt/rt-client.js';
import {RtGroup, RtOwnUser} from '../rt/shapes.js';
import type {SealedSession} from './cookie.js';

/** A customer, as `GET session` tells. */
export interface Identity {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string;
  /** The customer's companies. */
  readonly groups: readonly {readonly id: string; readonly name: string}[];
}

/** A company with the logins of its people. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** Reads in RT, as the customer, who that is. RT shows a customer no other customer's record, so the answer is the proof. */
export class Identities {
  readonly #rt: RtClient;
  readonly #prefix: string;
  readonly #now: () => number;
  /** Logins by RT user, for a minute: they only decide how people are named, no right hangs on them. */
  readonly #colleagues = new Map<string, {readonly until: number; readonly logins: ReadonlySet<string>}>();

  constructor(rt: RtClient, groupPrefix: string, now: () => number) {
    this.#rt = rt;
    this.#prefix = groupPrefix;
    this.#now = now;
  }

  /**
   * The RT user of a session.
   *
   * @throws {GatewayProblem} `forbidden` for an agent: the gateway is for customers.
   */
  async user(session: SealedSession, signal?: AbortSignal): Promise<RtOwnUser> {
    const user = z.parse(RtOwnUser, await this.#rt.read(`/user/${session.userId}`, session, {signal}));
    if (user.id !== session.userId || Number(user.Disabled ?? 0) !== 0)
      throw new GatewayProblem('unauthenticated', 'another user');
    if (Number(user.Privileged) !== 0) throw new GatewayProblem('forbidden', 'an agent', {reason: 'access-denied'});
    return user;
  }

  /** The customer's companies: of all groups only those that are meant as such. */
  async companies(user: RtOwnUser, session: SealedSession, signal?: AbortSignal): Promise<Company[]> {
    const groups = await Promise.all(
      user.Memberships.filter(({type}) => type === 'group').map(({id}) => this.#group(id, session, signal)),
    );
    return groups.filter(group => group !== undefined);
  }

  async identity(session: SealedSession, signal?: AbortSignal): Promise<Identity> {
    const user = await this.user(session, signal);
    const companies = await this.companies(user, session, signal);
    return {
      id: user.id,
      login: user.Name,
      name: user.RealName || user.Name,
      email: user.EmailAddress ?? '',
      groups: companies.map(({id, name}) => ({id, name})),
    };
  }

  /** Logins of the people of the customer's companies, and the customer's own. */
  async colleagues(session: SealedSession, signal?: AbortSignal): Promise<ReadonlySet<string>> {
    const now = this.#now();
    const known = this.#colleagues.get(session.userId);
    if (known && known.until > now) return known.logins;
    const companies = await this.companies(await this.user(session, signal), session, signal);
    const logins = new Set([session.login, ...companies.flatMap(company => company.members)]);
    for (const [id, {until}] of this.#colleagues) if (until <= now) this.#colleagues.delete(id);
    this.#colleagues.set(session.userId, {until: now + 60_000, logins});
    return logins;
  }

  async #group(id: string, session: SealedSession, signal?: AbortSignal): Promise<Company | undefined> {
    try {
      const group = z.parse(RtGroup, await this.#rt.read(`/group/${id}`, session, {signal}));
      if (!group.Name.startsWith(this.#prefix)) return undefined;
      return {
        id: group.id,
        name: group.Name,
        members: group.Members.filter(({type}) => type === 'user').map(member => member.id),
      };
    } catch (error) {
      // A group that the customer may not see is none of the customer's companies.
      if (error instanceof GatewayProblem && error.code === 'not-found') return undefined;
      throw error;
    }
  }
}
