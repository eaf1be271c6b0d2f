import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Answer, everything, freshKey, mockBackend} from '../../support/mock-backend.js';

const anna = 'anna@customers.example';

function withMails() {
  const backend = mockBackend({oneTimeLinks: true});
  const {send, portal} = backend;
  const register = (email: string) =>
    send('POST', '/registrations', {name: 'Eve Laine', email, consentVersion: '1'}, {'idempotency-key': freshKey()});
  return {
    ...backend,
    /** Ways to have a mail sent, and what its kind is called. */
    ways: {
      register,
      reset: (email: string) => send('POST', '/password-resets', {email}),
      'sign-in': (email: string) => send('POST', '/session/link', {email}),
    } satisfies Record<string, (email: string) => Promise<Answer>>,
    mailsTo: (email: string) => portal.world.outbox.filter(({to}) => to === email).length,
  };
}

async function times(count: number, ask: () => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < count; at += 1) answers.push(await ask());
  return answers;
}

describe('mails that anybody may ask for', () => {
  for (const kind of ['register', 'reset', 'sign-in'] as const) {
    it(`R66 an address gets five to ${kind} within an hour, and no answer tells`, async () => {
      const {ways, mailsTo, wait, send} = withMails();
      const [first, ...others] = await times(5, () => ways[kind](anna));
      assert.equal(first!.status, 202);
      assert.equal(mailsTo(anna), 5);
      wait(59);
      const over = await ways[kind](' ANNA@customers.example ');
      for (const answer of [...others, over]) assert.deepEqual(everything(answer), everything(first!));
      assert.deepEqual(everything(await ways[kind]('nobody@new.example')), everything(first!));
      assert.equal(mailsTo(anna), 5);
      wait(1);
      await times(6, () => ways[kind](anna));
      assert.equal(mailsTo(anna), 10);
      assert.equal((await send('GET', '/settings')).status, 200);
    });
  }

  it('R66 kinds and addresses count by themselves', async () => {
    const {ways, mailsTo} = withMails();
    await times(7, () => ways.reset(anna));
    await ways['sign-in'](anna);
    await ways.register(anna);
    assert.equal(mailsTo(anna), 7);
    await ways.reset('ben@customers.example');
    assert.equal(mailsTo('ben@customers.example'), 1);
  });

  it('R66 the links of the five that came are good', async () => {
    const {ways, portal, send} = withMails();
    await times(8, () => ways.reset(anna));
    for (const {link} of portal.world.outbox) {
      const token = new URLSearchParams(link!.split('?')[1]).get('token');
      assert.equal((await send('POST', '/password-tokens', {token})).status, 200);
    }
  });

  it('R61 an address without an account gets five too, and one contact', async () => {
    const {ways, portal, mailsTo} = withMails();
    await times(9, () => ways.register('eve@new.example'));
    assert.equal(mailsTo('eve@new.example'), 5);
    assert.equal(Object.values(portal.world.contacts).filter(({email}) => email === 'eve@new.example').length, 1);
  });

  it('R62 what the team sends comes all the same, and counts for nothing', async () => {
    const {build, portal, change, mailsTo, ways} = withMails();
    const eve = 'eve@new.example';
    build.contact({id: 'eve', name: 'Eve Laine', email: eve});
    build.group({id: 'vip', contactIds: ['eve']});
    await times(6, () => ways.register(eve));
    assert.equal(mailsTo(eve), 5);
    change({audience: {kind: 'groups', groupIds: ['vip']}});
    const before = mailsTo(eve);
    await times(6, async () => {
      portal.desk.sendRegistrationMail('eve');
      return ways.reset(eve);
    });
    assert.equal(mailsTo(eve), before + 6 + 5);
  });
});
