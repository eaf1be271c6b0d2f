import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {SessionChannel, SessionMessage} from '../../src/store/session-channel.js';
import {password, smallPortal} from '../support/small-portal.js';
import {storeBench, tick} from './support.js';

/** Lines between tabs, as `BroadcastChannel` gives them: all but the teller hear. */
function tabs(): () => SessionChannel {
  const lines = new Set<Set<(message: SessionMessage) => void>>();
  return () => {
    const own = new Set<(message: SessionMessage) => void>();
    lines.add(own);
    return {
      tell: message => {
        for (const line of lines) if (line !== own) for (const listener of line) listener(message);
      },
      listen: listener => {
        own.add(listener);
        return () => own.delete(listener);
      },
    };
  };
}

describe('the session', () => {
  it('is unknown, then restored from what the adapter has', async () => {
    const {store} = await storeBench({as: 'anna'});
    assert.equal(store.session.status, 'signed-in');
    assert.equal(store.session.session?.contact.name, 'Anna Virtanen');
    const nobody = await storeBench();
    assert.equal(nobody.store.session.status, 'anonymous');
    assert.equal(nobody.store.session.end, undefined);
  });

  it('that cannot be asked for has failed, and can be asked for again', async () => {
    const small = smallPortal();
    const adapter = await small.adapter('anna');
    small.line.trouble(/GET \/session/, 'no-connection');
    const {store} = await storeBench({}, {...small, adapter: async () => adapter});
    assert.equal(store.session.status, 'failed');
    assert.equal(store.session.error?.code, 'network');
    await store.session.restore();
    assert.equal(store.session.status, 'signed-in');
    assert.equal(store.session.error, undefined);
  });

  it('says why signing in failed', async () => {
    const {store, emailOf} = await storeBench();
    const outcome = await store.session.signIn({method: 'password', email: emailOf('anna'), password: 'wrong'});
    assert.equal(outcome.ok, false);
    assert.equal(store.session.signingIn.error?.reason, 'credentials');
    assert.equal(store.session.status, 'anonymous');
  });

  it('signed in twice at once it is one request', async () => {
    const {store, line, emailOf} = await storeBench();
    const credentials = {method: 'password', email: emailOf('anna'), password} as const;
    await Promise.all([store.session.signIn(credentials), store.session.signIn(credentials)]);
    assert.equal(line.count(/POST \/session/), 1);
    assert.equal(store.session.status, 'signed-in');
  });

  it('R68 signing out ends it in all tabs and at the backend', async () => {
    const tab = tabs();
    const small = smallPortal();
    const adapter = await small.adapter('anna');
    const shared = {...small, adapter: async () => adapter};
    const one = await storeBench({channel: tab()}, shared);
    const two = await storeBench({channel: tab()}, shared);
    await two.store.list.ensure();
    await one.store.session.signOut();
    for (const {store} of [one, two]) {
      assert.equal(store.session.status, 'anonymous');
      assert.equal(store.session.end, 'signed-out');
      assert.equal(store.list.state.data, undefined);
    }
    assert.deepEqual(small.portal.world.sessions, {});
  });

  it('R68 signing out forgets at once, though the backend does not answer', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    await store.list.ensure();
    const release = line.hold(/DELETE \/session/);
    const signedOut = store.session.signOut();
    assert.equal(store.session.session, undefined);
    assert.equal(store.list.state.data, undefined);
    release();
    await signedOut;
  });

  it('signing in in one tab is heard in another', async () => {
    const tab = tabs();
    const small = smallPortal();
    const adapter = await small.adapter();
    const shared = {...small, adapter: async () => adapter};
    const one = await storeBench({channel: tab()}, shared);
    const two = await storeBench({channel: tab()}, shared);
    await one.signIn('anna');
    await two.store.session.restore();
    assert.equal(two.store.session.session?.contact.id, 'anna');
    await two.store.list.ensure();
    await one.signIn('ben');
    await two.store.session.restore();
    assert.equal(two.store.session.session.contact.id, 'ben', 'also when it is somebody else');
    assert.equal(two.store.list.state.data, undefined);
  });

  it('an answer that was on its way when the customer signed out loses', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    const release = line.hold(/GET \/session/, 'answer');
    const asked = store.session.restore();
    await tick();
    const signedOut = store.session.signOut();
    release();
    await Promise.all([asked, signedOut]);
    assert.equal(store.session.status, 'anonymous');
  });

  it('R68 says why the backend could not be told, and tells it when asked again', async () => {
    const {store, portal, line} = await storeBench({as: 'anna'});
    line.trouble(/DELETE \/session/, 'no-connection');
    await store.session.signOut();
    assert.equal(store.session.end, 'signed-out');
    assert.equal(store.session.error?.code, 'network');
    assert.equal(Object.keys(portal.world.sessions).length, 1);
    await store.session.signOut();
    assert.equal(store.session.error, undefined);
    assert.deepEqual(portal.world.sessions, {});
  });

  it('is nobody’s once the store is let go of, whatever is answered then', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    const answer = line.hold(/GET \/session/, 'answer');
    const restoring = store.session.restore();
    store.dispose();
    answer();
    await restoring;
    assert.equal(store.session.status, 'unknown');
    assert.equal(store.session.session, undefined);
  });

  it('R67 is not ended by what the one before asked for', async () => {
    const {store, line, emailOf, build} = await storeBench({as: 'anna'});
    build.ticket({id: 'stool', subject: 'Stool', contacts: ['anna'], messages: [{from: 'mia', text: 'Which stool?'}]});
    await store.ticket('stool').ensure();
    let answer = (): void => undefined;
    line.detour(/PUT .*read/, async () => {
      await new Promise<void>(resolve => (answer = resolve));
      return new Response(null, {status: 401});
    });
    const marking = store.ticket('stool').markRead();
    await tick();
    store.session.expire();
    await store.session.signIn({method: 'password', email: emailOf('anna'), password});
    answer();
    await marking;
    assert.equal(store.session.status, 'signed-in');
  });

  it('R67 ends when the backend says so, wherever that shows first', async () => {
    const {store, portal} = await storeBench({as: 'anna'});
    await store.list.ensure();
    portal.world.sessions = {};
    await store.ticket('lamp').ensure();
    assert.equal(store.session.status, 'anonymous');
    assert.equal(store.session.end, 'ended');
    assert.equal(store.list.state.data, undefined, 'the page holds no data of the customer any more');
    store.session.dismissEnd();
    assert.equal(store.session.end, undefined);
  });

  it('R67 keeps the draft of a session that ended for the same customer', async () => {
    const {store, signIn} = await storeBench({as: 'anna'});
    store.ticket('lamp').reply.text = 'It is the';
    store.session.expire();
    await signIn('anna');
    assert.equal(store.ticket('lamp').reply.text, 'It is the');
  });

  it('X2 drops the draft for another customer, and when signing out', async () => {
    const {store, signIn} = await storeBench({as: 'anna'});
    store.ticket('lamp').reply.text = 'Secret';
    store.session.expire();
    await signIn('ben');
    assert.equal(store.ticket('lamp').reply.text, '');
    store.ticket('lamp').reply.text = 'Of Ben';
    await store.session.signOut();
    await signIn('ben');
    assert.equal(store.ticket('lamp').reply.text, '');
  });

  it('R63 a customer outside the audience has no access', async () => {
    const {store, emailOf} = await storeBench({settings: {audience: {kind: 'groups', groupIds: []}}});
    const outcome = await store.session.signIn({method: 'password', email: emailOf('anna'), password});
    assert.equal(outcome.ok, false);
    assert.equal(store.session.end, 'access-denied');
  });

  it('R85 ends when the portal is turned off, and the store hears that it is off', async () => {
    const {store, portal} = await storeBench({as: 'anna'});
    portal.desk.changeSettings({enabled: false});
    await store.list.reload();
    await store.settings.ensure();
    assert.equal(store.settings.data?.status, 'off');
    assert.equal(store.session.status, 'anonymous');
  });

  it('R85 tells who wants to sign in that the portal was turned off meanwhile', async () => {
    const {store, portal, emailOf} = await storeBench();
    portal.desk.changeSettings({enabled: false});
    await store.session.signIn({method: 'password', email: emailOf('anna'), password});
    await store.settings.ensure();
    assert.equal(store.settings.data?.status, 'off');
  });

  it('of one customer nothing is left for the next', async () => {
    const {store, signIn, line} = await storeBench({
      as: 'anna',
      settings: {form: {enabled: true, formId: 'f'}},
      fill: build => {
        build.form({id: 'f'});
        build.ticket({id: 'lamp', contacts: ['anna'], subject: 'Lamp', messages: [{}]});
      },
    });
    const ticket = store.ticket('lamp');
    await Promise.all([store.list.show({search: 'lamp'}), ticket.ensure(), store.form.definition.ensure()]);
    store.select('lamp');
    store.form.setValue('subject', 'Private');
    line.hold(/GET \/tickets/);
    const late = store.list.reload();
    await signIn('dan');
    await late;
    assert.notEqual(store.ticket('lamp'), ticket);
    assert.deepEqual(
      [
        store.list.state,
        store.list.view,
        ticket.ticket.state,
        ticket.messages.state,
        store.selected,
        store.form.value('subject'),
      ],
      [{status: 'idle'}, {}, {status: 'idle'}, {status: 'idle'}, undefined, undefined],
    );
  });
});
