import {expect, html} from '@open-wc/testing';
import '../../../src/elements/rating/portico-rating.js';
import {listen, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, saying} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';

/** The closed desk, which Anna may rate. */
async function rateable() {
  const mounted = await mount(html`<portico-ticket-detail ticket-id="desk"></portico-ticket-detail>`, {
    as: 'anna',
    settings: {satisfaction: {enabled: true}},
  });
  const detail = mounted.provider.querySelector('portico-ticket-detail')!;
  await partOf(detail, 'score');
  const score = (value: number) => find<HTMLInputElement>(detail, `input[value="${value}"]`)!;
  const send = () => find(find(detail, 'portico-rating')!, '[part~="send"]')!;
  return {...mounted, detail, score, send, rating: () => mounted.portal.world.tickets.desk!.rating};
}

describe('portico-rating', () => {
  it('X8 asks once a ticket is closed, and not before', async () => {
    const {detail} = await rateable();
    await saying(detail, 'How satisfied are you with our help?');
    await expect(find(detail, 'portico-rating')).to.be.accessible();
    const open = await mount(html`<portico-rating ticket-id="lamp"></portico-rating>`, {
      as: 'anna',
      settings: {satisfaction: {enabled: true}},
    });
    await eventually('the ticket', () => open.store.ticket('lamp').ticket.data);
    await pause();
    expect(part(open.provider, 'score')).not.to.exist;
  });

  it('X8 takes one to five with a comment, once, and tells the page', async () => {
    const {detail, score, send, rating, line} = await rateable();
    send().click();
    await saying(detail, 'Choose one to five stars first.');
    expect(line.count(/rating/)).to.equal(0);
    expect(focused()).to.equal(score(1));
    score(4).click();
    type(await partOf<HTMLTextAreaElement>(detail, 'comment'), 'Quick.');
    expect(all(detail, '[part~="score"].chosen').length).to.equal(4);
    const prevented = listen('portico-ticket-rate', {prevent: true});
    send().click();
    prevented.stop();
    expect(prevented.events.map(event => [event.ticketId, event.score, event.comment])).to.deep.equal([['desk', 4, 'Quick.']]);
    const rated = listen('portico-ticket-rated');
    send().click();
    send().click();
    await saying(detail, 'You gave 4 of 5. Thank you.');
    rated.stop();
    expect(rated.events.map(event => event.ticket.rating?.score)).to.deep.equal([4]);
    expect(line.count(/rating/)).to.equal(1);
    expect([rating()?.score, rating()?.comment]).to.deep.equal([4, 'Quick.']);
    await eventually('the focus', () => focused() === part(detail, 'given'));
  });

  it('X8 changes a rating while it may', async () => {
    const {detail, score, send, rating} = await rateable();
    score(2).click();
    send().click();
    (await partOf(detail, 'change')).click();
    await eventually('the score given', () => focused() === score(2));
    score(5).click();
    send().click();
    await saying(detail, 'You gave 5 of 5.');
    expect(rating()?.score).to.equal(5);
  });

  it('X2 goes on with a change that was begun before the page was loaded', async () => {
    const {detail, score, send, provider, store} = await rateable();
    score(2).click();
    send().click();
    (await partOf(detail, 'change')).click();
    await eventually('the score given', () => focused() === score(2));
    expect(store.drafts.any, 'nothing is changed yet').to.equal(false);
    type(await partOf<HTMLTextAreaElement>(detail, 'comment'), 'Quick.');
    const again = document.createElement('portico-rating');
    again.ticketId = 'desk';
    provider.append(again);
    expect((await partOf<HTMLTextAreaElement>(again, 'comment')).value).to.equal('Quick.');
    expect(find<HTMLInputElement>(again, 'input[value="2"]')!.checked).to.equal(true);
  });

  it('X2 keeps what was chosen and written when it could not be sent', async () => {
    const {detail, score, send, line, rating} = await rateable();
    score(3).click();
    type(await partOf<HTMLTextAreaElement>(detail, 'comment'), 'Slow.');
    line.trouble(/rating/, 'no-connection');
    send().click();
    const retry = await partOf(detail, 'retry');
    expect(part<HTMLTextAreaElement>(detail, 'comment')!.value).to.equal('Slow.');
    expect(score(3).checked).to.equal(true);
    retry.click();
    await saying(detail, 'You gave 3 of 5.');
    expect(rating()?.comment).to.equal('Slow.');
  });
});
