import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mockBackend} from '../../support/mock-backend.js';

/** Follows a reset link with one password after the other; gives the problem of each, or `good`. */
function tryAll(...passwords: string[]): Promise<string[]> {
  return tryAllAs({}, ...passwords);
}

/** The same for Anna under another name or address. */
async function tryAllAs(who: {name?: string; email?: string}, ...passwords: string[]): Promise<string[]> {
  const {send, portal, change} = mockBackend();
  const anna = Object.assign(portal.world.contacts['anna']!, who);
  change({passwordMinLength: 8});
  const found: string[] = [];
  for (const each of passwords) {
    await send('POST', '/password-resets', {email: anna.email});
    const token = new URLSearchParams(portal.world.outbox.at(-1)!.link!.split('?')[1]).get('token');
    const answer = await send('PUT', '/password', {token, password: each});
    found.push(answer.status === 204 ? 'good' : (answer.problem().fields![0]?.problem ?? ''));
  }
  return found;
}

describe('password strength', () => {
  it('R66 it has the fewest characters that the settings ask for, and 1000 at most', async () => {
    const long = 'violet lamp '.repeat(84);
    assert.deepEqual(await tryAll('xk7qzab', 'xk7qzabc', long.slice(0, 1000), long.slice(0, 1001)), [
      'too-short',
      'good',
      'good',
      'too-long',
    ]);
  });

  it('R66 it has at least five different characters', async () => {
    assert.deepEqual(await tryAll('abcdabcdabcd', 'abcdeabcdeabcde'), ['too-weak', 'good']);
  });

  it('R66 a common word, the own name or address with little more is too easy; with enough more it is not', async () => {
    assert.deepEqual(await tryAll('password123', 'Password1234', 'anna@customers.example', 'VIRTANEN42', 'virtanen4217'), [
      'too-weak',
      'good',
      'too-weak',
      'too-weak',
      'good',
    ]);
  });

  it('R66 what is left of a word of its own must be four characters', async () => {
    assert.deepEqual(await tryAll('anna-xk7', 'annaxk7annaxk'), ['good', 'good']);
    assert.deepEqual(await tryAll('anna-xkanna'), ['too-weak']);
  });

  it('R66 the part of the address before the @ counts as a name', async () => {
    const who = {name: 'Anna', email: 'quizzical.badger@customers.example'};
    assert.deepEqual(await tryAllAs(who, 'Quizzical.Badger42', 'quizzical.badger4217'), ['too-weak', 'good']);
  });

  it('R66 initials and names of three letters make no password easy, since they are in many', async () => {
    assert.deepEqual(await tryAllAs({name: 'J P Zed Morgan'}, 'jpjpjpjpxyz', 'zedzedzedabc', 'morganmorganabc'), [
      'good',
      'good',
      'too-weak',
    ]);
  });

  it('R66 a new password has a salt of its own', async () => {
    const {send, portal} = mockBackend();
    const {salt} = portal.world.accounts['anna']!;
    await send('POST', '/password-resets', {email: 'anna@customers.example'});
    const token = new URLSearchParams(portal.world.outbox.at(-1)!.link!.split('?')[1]).get('token');
    await send('PUT', '/password', {token, password: 'staircase violet'});
    assert.notEqual(portal.world.accounts['anna']!.salt, salt);
  });
});

describe('mails', () => {
  it('R66 R60 each mail says what its link is for, and has an id of its own', async () => {
    const {send, portal, change} = mockBackend();
    change({name: 'Acme', oneTimeLinks: true, registrationMail: {subject: 'Welcome', text: 'Choose.'}});
    await send('POST', '/password-resets', {email: 'anna@customers.example'});
    await send('POST', '/session/link', {email: 'anna@customers.example'});
    const registration = {
      name: 'Nora Lind',
      email: 'nora@customers.example',
      consentVersion: portal.world.settings.consent!.version,
    };
    await send('POST', '/registrations', registration, {'idempotency-key': 'registration-1'});
    const {outbox} = portal.world;
    assert.deepEqual(
      outbox.map(mail => mail.subject),
      ['Reset your password for Acme', 'Sign in to Acme', 'Welcome'],
    );
    assert.deepEqual(
      outbox.map(mail => /#\/portico\/([a-z-]+)/.exec(mail.link!)?.[1]),
      ['reset-password', 'sign-in', 'set-password'],
    );
    assert.deepEqual(
      outbox.map(mail => mail.id),
      ['mail-1', 'mail-2', 'mail-3'],
    );
  });

  it('R66 a link that is used up leaves the links of others and of other kinds good', async () => {
    const {send, portal, change} = mockBackend();
    change({oneTimeLinks: true});
    const tokens: string[] = [];
    for (const [path, who] of [
      ['/password-resets', 'anna'],
      ['/password-resets', 'ben'],
      ['/session/link', 'anna'],
    ]) {
      await send('POST', path!, {email: `${who!}@customers.example`});
      tokens.push(new URLSearchParams(portal.world.outbox.at(-1)!.link!.split('?')[1]).get('token')!);
    }
    await send('PUT', '/password', {token: tokens[0], password: 'staircase violet'});
    assert.equal((await send('POST', '/password-tokens', {token: tokens[1]})).status, 200);
    assert.equal((await send('POST', '/session', {method: 'link', credential: 'bearer', token: tokens[2]})).status, 200);
  });
});
