import {expect, html} from '@open-wc/testing';
import type {SupportFormField} from '../../../mocks/world/settings.js';
import {addFiles, choose, heardFrom, listen, pasteOf, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, saying, textOf} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';

const fields: SupportFormField[] = [
  {id: 'subject', kind: 'text', label: 'What is it about?', required: true, property: 'subject', help: 'In a few words.'},
  {id: 'text', kind: 'multiline', label: 'Tell us more', required: false, max: 100},
  {
    id: 'kind',
    kind: 'select',
    label: 'Kind',
    required: true,
    options: [
      {value: 'bug', label: 'Something broke'},
      {value: 'other', label: 'Something else'},
    ],
  },
  {id: 'since', kind: 'date', label: 'Since when?', required: true, when: {field: 'kind', values: ['bug']}},
  {
    id: 'sites',
    kind: 'multiselect',
    label: 'Sites',
    required: false,
    options: [
      {value: 'north', label: 'North'},
      {value: 'south', label: 'South'},
    ],
  },
  {id: 'hours', kind: 'number', label: 'Hours lost', required: false, max: 100},
  {id: 'page', kind: 'hidden', label: 'Page', required: false, property: 'page'},
  {id: 'agree', kind: 'checkbox', label: 'Call me back', required: false},
  {id: 'files', kind: 'file', label: 'Files', required: false},
];
const connected: MountOptions = {
  as: 'anna',
  settings: {form: {enabled: true, formId: 'f', menuText: 'Ask us', headerText: 'We answer within a day.'}},
  fill: build => void build.form({id: 'f', fields}),
};

async function formIn(options: MountOptions = connected, content = html`<portico-support-form></portico-support-form>`) {
  const mounted = await mount(content, options);
  const form = mounted.provider.querySelector('portico-support-form')!;
  const field = <Field extends HTMLElement = HTMLInputElement>(id: string) => find<Field>(form, `[data-field="${id}"]`)!;
  return {...mounted, form, field, labels: () => all(form, '[part~="label"]').map(textOf)};
}

describe('portico-support-form', () => {
  it('R50 is there for signed-in customers only, and only where settings connect one', async () => {
    const nobody = await formIn({...connected, as: undefined});
    await saying(nobody.form, 'Sign in to write to us');
    expect(nobody.line.count(/form/)).to.equal(0);
    const none = await formIn({as: 'anna'});
    await saying(none.form, 'There is no form for you here');
    expect(none.line.count(/form/)).to.equal(0);
  });

  it('R52 has the menu text as its title and the header text above it', async () => {
    const {form} = await formIn();
    expect(textOf(await partOf(form, 'header'))).to.equal('We answer within a day.');
    expect(find(form, 'h2')!.textContent).to.equal('Ask us');
    await expect(form).to.be.accessible();
  });

  it('shows the owner’s words in their own direction where the page has another', async () => {
    const {form} = await formIn(connected, html`<div dir="rtl"><portico-support-form></portico-support-form></div>`);
    for (const name of ['header', 'label', 'help']) {
      const {childNodes} = find(await partOf(form, name), 'bdi')!;
      const words = [...childNodes].find(node => node instanceof Text && node.length > 0) as Text;
      const place = (offset: number) => {
        const range = new Range();
        range.setStart(words, offset);
        range.setEnd(words, offset + 1);
        return range.getBoundingClientRect().left;
      };
      expect(place(words.length - 1), `the end of the ${name}`).to.be.greaterThan(place(0));
    }
  });

  it('R53 shows a field while another has the value that it depends on', async () => {
    const {form, field, labels} = await formIn();
    await partOf(form, 'submit');
    expect(labels()).not.to.include('Since when?');
    choose(field<HTMLSelectElement>('kind'), 'bug');
    await eventually('the field', () => labels().includes('Since when?'));
    choose(field<HTMLSelectElement>('kind'), 'other');
    await eventually('the field to go', () => !labels().includes('Since when?'));
  });

  it('R53 tells errors at their fields and in a summary that leads to them', async () => {
    const {form, field, line} = await formIn();
    (await partOf(form, 'submit')).click();
    const summary = await partOf(form, 'summary');
    await eventually('the focus', () => focused() === summary);
    expect(textOf(summary)).to.contain('2 things are missing or wrong');
    expect(field('subject').getAttribute('aria-invalid')).to.equal('true');
    const described = field('subject').getAttribute('aria-describedby')!.split(' ');
    const root = form.shadowRoot!;
    expect(described.map(id => root.getElementById(id)!.textContent)).to.deep.equal([
      'In a few words.',
      'Answer “What is it about?”',
    ]);
    const told = [...summary.querySelectorAll('button')].map(textOf);
    expect(told).to.deep.equal(['Answer “What is it about?”', 'Choose the kind']);
    summary.querySelectorAll('button')[1]!.click();
    expect(focused()).to.equal(field('kind'));
    type(field('subject'), 'Lamp');
    await eventually('one less', () => field('subject').getAttribute('aria-invalid') === 'false');
    expect(line.count(/submissions/)).to.equal(0);
    await expect(form).to.be.accessible();
  });

  it('R28 files one ticket with its file, tells the page, and can file another', async () => {
    const {form, field, portal} = await formIn();
    await partOf(form, 'submit');
    type(field('subject'), 'Lamp');
    choose(field<HTMLSelectElement>('kind'), 'other');
    addFiles(find<HTMLInputElement>(form, 'input[type="file"]')!, new File(['abc'], 'a.txt', {type: 'text/plain'}));
    const prevented = listen('portico-form-submit', {prevent: true});
    part(form, 'submit')!.click();
    prevented.stop();
    await pause();
    expect(Object.keys(portal.world.tickets)).to.deep.equal([]);
    const filed = listen('portico-ticket-filed');
    part(form, 'submit')!.click();
    part(form, 'submit')!.click();
    await partOf(form, 'confirmation');
    filed.stop();
    expect(filed.events.map(event => event.filed?.subject)).to.deep.equal(['Lamp']);
    const tickets = Object.values(portal.world.tickets);
    expect(tickets.length).to.equal(1);
    await saying(form, tickets[0]!.reference);
    await eventually('the focus', () => focused()?.localName === 'h2');
    find(form, '[part="confirmation"] button:last-child')!.click();
    await partOf(form, 'submit');
    expect(field('subject').value).to.equal('');
  });

  it('R29 keeps all that was entered when it fails, and files once when tried again', async () => {
    const {form, field, line, portal} = await formIn();
    await partOf(form, 'submit');
    type(field('subject'), 'Once');
    choose(field<HTMLSelectElement>('kind'), 'other');
    line.trouble(/submissions/, 'lost-answer');
    part(form, 'submit')!.click();
    const retry = await partOf(form, 'retry');
    expect(field('subject').value).to.equal('Once');
    retry.click();
    await partOf(form, 'confirmation');
    expect(Object.keys(portal.world.tickets).length).to.equal(1);
  });

  it('that cannot be loaded says so, and loads when told', async () => {
    const {form, line} = await formIn({...connected, before: ({line}) => line.trouble(/form/, 'unavailable')});
    const retry = await partOf(form, 'retry');
    await pause(100);
    expect(line.count(/GET \/form/)).to.equal(1);
    retry.click();
    await partOf(form, 'submit');
  });

  it('can be given up, which the page may prevent', async () => {
    const {form} = await formIn();
    await partOf(form, 'submit');
    const back = listen('portico-back');
    find(form, 'button.quiet')!.click();
    back.stop();
    expect(back.events.map(event => event.cancelable)).to.deep.equal([true]);
  });

  it('R53 keeps all of a text that is too long, and says how much is too much', async () => {
    const {form, field, line} = await formIn();
    await partOf(form, 'submit');
    type(field('subject'), 'Lamp');
    choose(field<HTMLSelectElement>('kind'), 'other');
    const text = field<HTMLTextAreaElement>('text');
    type(text, 'x'.repeat(70));
    await pause();
    expect(textOf(form)).not.to.contain('characters left');
    type(text, 'x'.repeat(90));
    await saying(form, '10 characters left');
    type(text, 'x'.repeat(101));
    await saying(form, '1 character too many');
    part(form, 'submit')!.click();
    expect(textOf(await partOf(form, 'summary'))).to.contain('Tell us more: use at most 100 characters');
    expect(text.value.length).to.equal(101);
    expect(line.count(/submissions/)).to.equal(0);
  });

  it('R53 takes a number with the decimal sign of any country, and leaves it as it was typed', async () => {
    const {form, field, portal} = await formIn();
    await partOf(form, 'submit');
    type(field('subject'), 'Lamp');
    choose(field<HTMLSelectElement>('kind'), 'other');
    const hours = field('hours');
    type(hours, '1 h');
    part(form, 'submit')!.click();
    await partOf(form, 'summary');
    expect(hours.value).to.equal('1 h');
    type(hours, '1,50');
    await pause();
    expect(hours.value).to.equal('1,50');
    part(form, 'submit')!.click();
    await partOf(form, 'confirmation');
    const [message] = Object.values(portal.world.messages);
    expect(message!.text).to.contain('1.5');
  });

  it('R53 files no ticket without a file that did not get up, and says so', async () => {
    const {form, field, line} = await formIn();
    await partOf(form, 'submit');
    type(field('subject'), 'Lamp');
    choose(field<HTMLSelectElement>('kind'), 'other');
    line.trouble(/uploads/, 'no-connection');
    addFiles(find<HTMLInputElement>(form, 'input[type="file"]')!, new File(['abc'], 'a.txt', {type: 'text/plain'}));
    await saying(form, 'There is no connection');
    part(form, 'submit')!.click();
    const summary = await partOf(form, 'summary');
    expect(textOf(summary)).to.contain('Files: a file was not uploaded');
    expect(line.count(/submissions/)).to.equal(0);
    all(form, '[part~="file"] button')
      .find(button => textOf(button) === 'Try again')!
      .click();
    await eventually('the problem to go', () => !part(form, 'summary'));
    part(form, 'submit')!.click();
    await partOf(form, 'confirmation');
  });

  it('R53 takes files that are pasted or dropped anywhere in it', async () => {
    const {form, field} = await formIn();
    await partOf(form, 'submit');
    const files = new DataTransfer();
    files.items.add(new File(['abc'], 'pasted.txt', {type: 'text/plain'}));
    const paste = pasteOf(files);
    field('text').dispatchEvent(paste);
    await saying(form, 'pasted.txt');
    expect(paste.defaultPrevented).to.equal(true);
    const words = pasteOf(new DataTransfer());
    field('text').dispatchEvent(words);
    expect(words.defaultPrevented).to.equal(false);
  });

  it('R53 has what the page gave beforehand, which the customer may change', async () => {
    const prefill = 'subject=No%20light&kind=bug&sites=north&sites=south&agree=true&hours=2&page=%2Flamp';
    const {form, field, portal} = await formIn(connected, html`<portico-support-form prefill=${prefill}></portico-support-form>`);
    await partOf(form, 'submit');
    expect([field('subject').value, field('kind').value, field('hours').value]).to.deep.equal(['No light', 'bug', '2']);
    const checked = all(form, 'input[type="checkbox"]').map(box => (box as HTMLInputElement).checked);
    expect(checked).to.deep.equal([true, true, true]);
    type(field('subject'), 'No light at all');
    form.prefill = {subject: 'Changed by the page', kind: 'other'};
    await eventually('the other kind', () => field('kind').value === 'other');
    expect(field('subject').value).to.equal('No light at all');
    form.prefill = {kind: 'other', page: '/lamp'};
    part(form, 'submit')!.click();
    await partOf(form, 'confirmation');
    const [ticket] = Object.values(portal.world.tickets);
    expect(ticket!.properties['page']).to.equal('/lamp');
  });

  it('names in the console what the page gave beforehand and no field takes', async () => {
    const said = await heardFrom('warn', async () => {
      const {form, field} = await formIn(
        connected,
        html`<portico-support-form .prefill=${{topic: 'x', kind: 'none', files: 'y', subject: 'Lamp'}}></portico-support-form>`,
      );
      await partOf(form, 'submit');
      expect([field('subject').value, field('kind').value]).to.deep.equal(['Lamp', '']);
    });
    expect(said.length).to.equal(3);
    expect(said[0]).to.contain('<portico-support-form> prefill "topic": the form has no such field; it has subject, text');
    expect(said[1]).to.match(/"kind": its kind takes \w+, other/);
    expect(said[2]).to.contain('"files": its kind takes no such value');
  });
});
