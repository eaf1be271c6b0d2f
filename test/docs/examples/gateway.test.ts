import './gateway-environment.js';
import assert from 'node:assert/strict';
import {after, it} from 'node:test';
import {createGateway} from '../../../gateway/index.js';
import {serveGateway, SqliteKeyStore} from '../../../gateway/node.js';

const gateway = createGateway({
  rt: 'http://127.0.0.1:8080',
  sites: ['https://help.example'],
  secret: process.env.PORTICO_GATEWAY_SECRET!,
  keys: new SqliteKeyStore(process.env.PORTICO_GATEWAY_KEYS!),
  log: entry => console.log(JSON.stringify(entry)),
});
const server = await serveGateway(gateway, {port: Number(process.env.PORT), proxies: 1});

after(() => server.close());

it('the example of the gateway knows nobody yet', async () => {
  const answer = await gateway.fetch(new Request('https://help.example/rt/session'), {address: '192.0.2.1'});
  assert.equal(answer.status, 401);
});
