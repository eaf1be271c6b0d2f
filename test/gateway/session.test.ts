import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Gateway} from '../../gateway/index.js';
import {openRtLab, rtMissing, type LabCompany, type RtLab} from '../support/rt-lab.js';
import {Browser, makeGateway} from './support.js';

describe("the gateway's session, at a real RT", {skip: rtMissing}, () => {
  let lab: RtLab;
  let gateway: Gateway;
  let company: LabCompany;

  before(async () => {
    lab = await openRtLab();
    gateway = makeGateway({rt: lab.url});
    company = await lab.company(1);
  });
  after(() => lab.close());

  it('tells who is signed in, with the companies', async () => {
    const [customer] = company.people;
    const browser = await new Browser(gateway).signIn(customer!);
    const session = await browser.read<Record<string, unknown>>('/session');
    const {groups, ...person} = session;
    assert.deepEqual(person, {id: customer!.id, login: customer!.login, name: customer!.name, email: customer!.email});
    assert.deepEqual(
      (groups as {name: string}[]).map(({name}) => name),
      [company.group],
    );
  });
});
