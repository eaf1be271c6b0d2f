import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mockBackend} from '../../support/mock-backend.js';

describe('a session that timed out', () => {
  it('R67 stays over when the time-out is made longer before anybody comes back', async () => {
    const {signIn, wait, change} = mockBackend({timeoutMinutes: 20});
    const anna = await signIn('anna');
    wait(20);
    change({timeoutMinutes: 60});
    assert.equal((await anna.send('GET', '/tickets')).status, 401);
  });

  it('R67 ends at once where the time-out is made shorter', async () => {
    const {signIn, wait, change} = mockBackend({timeoutMinutes: 60});
    const anna = await signIn('anna');
    wait(20);
    change({timeoutMinutes: 20});
    assert.equal((await anna.send('GET', '/tickets')).status, 401);
  });
});
