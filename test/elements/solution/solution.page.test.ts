import {expect, html} from '@open-wc/testing';
import '../../../src/elements/solution/portico-solution.js';
import type {MockPortal} from '../../../mocks/portal.js';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import {listen, type} from '../../support/page/act.js';
import {eventually, find, focused, part, partOf, pause, saying, textOf} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';

const closing: SettingsPatch = {closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}}};

/** The lamp, for which Mia has proposed a solution. */
async function proposed(settings: SettingsPatch = closing, then: (portal: MockPortal) => void = () => undefined) {
  const mounted = await mount(html`<portico-ticket-detail ticket-id="lamp"></portico-ticket-detail>`, {
    as: 'anna',
    settings,
    before: ({portal}) => {
      portal.desk.proposeSolution('lamp', {agentId: 'mia', text: 'Change the bulb.'});
      then(portal);
    },
  });
  const detail = mounted.provider.querySelector('portico-ticket-detail')!;
  await partOf(detail, 'question');
  return {...mounted, detail, ticket: () => mounted.portal.world.tickets.lamp!};
}

describe('portico-solution', () => {
  it('X8 asks whether the proposal solves it, and names the message that proposes it', async () => {
    const {detail} = await proposed();
    await saying(detail, 'Does this solve it?');
    expect(textOf(part(detail, 'note')!)).to.equal('Proposed solution');
    expect(part(detail, 'note')!.closest('article')!.textContent).to.contain('Change the bulb.');
    await expect(find(detail, 'portico-solution')).to.be.accessible();
  });

  it('X8 accepts once, which closes the ticket, tells the page and keeps the focus', async () => {
    const {detail, line, ticket} = await proposed();
    const answered = listen('portico-solution-answered');
    part(detail, 'accept')!.click();
    part(detail, 'accept')!.click();
    await eventually('the fact', () => answered.events.length > 0);
    answered.stop();
    expect(answered.events.map(event => [event.answer, event.ticket.status.state])).to.deep.equal([['accept', 'closed']]);
    expect(ticket().stageId).to.equal('support-closed');
    expect(line.count(/solution/)).to.equal(1);
    await saying(detail, 'Thank you. Good to know that it is solved.');
    await eventually('the focus', () => focused() === part(detail, 'done'));
    expect(textOf(part(detail, 'note')!)).to.equal('Accepted solution');
  });

  it('X8 R22 accepts where customers do not close tickets, which leaves it open', async () => {
    const {detail, ticket} = await proposed({});
    part(detail, 'accept')!.click();
    await saying(detail, 'Thank you. Good to know that it is solved.');
    expect(textOf(part(detail, 'note')!)).to.equal('Accepted solution');
    expect(textOf(part(detail, 'status')!)).to.contain('Open');
    expect(ticket().stageId).to.equal('support-open');
  });

  it('X8 R21 offers no rejection of a closed ticket that takes no replies', async () => {
    const {detail} = await proposed({}, ({desk}) => desk.setStage('lamp', 'support-closed'));
    expect([part(detail, 'accept')?.localName, part(detail, 'reject')]).to.deep.equal(['button', undefined]);
    await saying(detail, 'is closed and takes no more replies.');
    part(detail, 'accept')!.click();
    await saying(detail, 'Thank you. Good to know that it is solved.');
  });

  it('sends nothing that the page prevents', async () => {
    const {detail, line} = await proposed();
    const prevented = listen('portico-solution-answer', {prevent: true});
    part(detail, 'accept')!.click();
    prevented.stop();
    await pause();
    expect(prevented.events[0]?.ticketId).to.equal('lamp');
    expect(line.count(/solution/)).to.equal(0);
  });

  it('X8 rejects with a reason, which is asked for and becomes a message', async () => {
    const {detail, line} = await proposed();
    part(detail, 'reject')!.click();
    const field = await partOf<HTMLTextAreaElement>(detail, 'reason');
    await eventually('the focus', () => focused() === field);
    const send = find(find(detail, 'portico-solution')!, '[part~="send"]')!;
    send.click();
    await saying(detail, 'Tell us what is still wrong');
    expect(line.count(/solution/)).to.equal(0);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    type(field, 'It flickers still.');
    send.click();
    await saying(detail, 'Thank you. We will go on with it.');
    await saying(detail, 'It flickers still.');
    expect(textOf(part(detail, 'note')!)).to.equal('Rejected solution');
  });

  it('X2 keeps the reason when it could not be sent, and sends it once', async () => {
    const {detail, line, portal} = await proposed();
    part(detail, 'reject')!.click();
    type(await partOf<HTMLTextAreaElement>(detail, 'reason'), 'No light at all.');
    line.trouble(/solution/, 'lost-answer');
    find(find(detail, 'portico-solution')!, '[part~="send"]')!.click();
    const retry = await partOf(detail, 'retry');
    await saying(detail, 'We could not send your answer. It is kept here.');
    expect(part<HTMLTextAreaElement>(detail, 'reason')!.value).to.equal('No light at all.');
    retry.click();
    await saying(detail, 'We will go on with it.');
    const messages = portal.desk.ticket('lamp').threads.flatMap(thread => thread.messages);
    expect(messages.filter(({text}) => text === 'No light at all.').length).to.equal(1);
  });

  it('X2 asks no more than before as long as nothing is written', async () => {
    const {detail, store} = await proposed();
    part(detail, 'reject')!.click();
    const field = await partOf<HTMLTextAreaElement>(detail, 'reason');
    expect(store.drafts.any).to.equal(false);
    type(field, 'It flickers.');
    expect(store.drafts.any, 'signing out asks about it').to.equal(true);
    find(find(detail, 'portico-solution')!, 'button.quiet')!.click();
    await partOf(detail, 'accept');
    expect(store.drafts.any).to.equal(false);
  });

  it('X8 shows a solution that was proposed meanwhile, and asks again', async () => {
    const {detail, portal, ticket} = await proposed();
    portal.desk.proposeSolution('lamp', {agentId: 'mia', text: 'Change the switch.'});
    part(detail, 'accept')!.click();
    await saying(detail, 'Another solution was proposed meanwhile.');
    await saying(detail, 'Change the switch.');
    expect(part(detail, 'note')!.closest('article')!.textContent).to.contain('Change the switch.');
    expect(ticket().stageId).to.equal('support-open');
    part(detail, 'accept')!.click();
    await saying(detail, 'Good to know that it is solved.');
    expect(ticket().stageId).to.equal('support-closed');
  });

  it('X8 says so when somebody answered meanwhile', async () => {
    const {detail, adapterInUse, store} = await proposed();
    const {messageId} = store.ticket('lamp').ticket.data!.solution!;
    await adapterInUse.answerSolution('lamp', {messageId, answer: 'accept'}, {idempotencyKey: 'elsewhere'});
    part(detail, 'accept')!.click();
    await saying(detail, 'Somebody has answered it meanwhile.');
    expect(part(detail, 'question')).not.to.exist;
  });
});
