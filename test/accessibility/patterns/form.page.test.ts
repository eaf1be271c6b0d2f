import {expect} from '@open-wc/testing';
import {cellTitle} from '../../support/evidence/table.js';
import {choose, press, type} from '../../support/page/act.js';
import {all, eventually, find, focused, textOf} from '../../support/page/look.js';
import {acmeAt, descriptionOf, forgetAddress, hasFocusNow, type AcmePortal} from './acme-portal.js';
import {patternTable, type Expectation} from './pattern-table.js';

const test = (what: Expectation, body: () => unknown) =>
  it(cellTitle(patternTable, what, 'holds'), async () => {
    await body();
  });

describe('the support form', () => {
  let page: AcmePortal;
  const field = <Found extends HTMLElement = HTMLInputElement>(id: string) => page.all<Found>(`[data-field="${id}"]`)[0]!;
  const send = () => page.all('[part~="submit"]')[0]!;
  const summary = () => find(page.element, '#summary');
  const sendEmpty = async () => {
    await press(send(), 'Enter', () => summary() !== undefined);
    await page.hasFocus('the summary', element => element === summary());
  };
  beforeEach(async () => {
    page = await acmeAt('/new', {shows: 'What happened?'});
  });
  afterEach(forgetAddress);

  test('form: every field has a label of its own', () => {
    for (const one of page.all<HTMLInputElement>('input, select, textarea')) {
      const [label] = one.labels ?? [];
      expect(label && textOf(label), one.outerHTML).to.match(/\w/);
    }
  });
  test('form: several choices are a group with a legend', () => {
    const group = field('tried');
    expect(group.localName).to.equal('fieldset');
    expect(textOf(find(group, 'legend')!)).to.match(/^What have you tried\?/);
  });
  test('form: help is the description of its field', () =>
    expect(descriptionOf(field('subject'))).to.equal('In a few words, for example “S200 does not charge”.'));
  test('form: what is needed is said', () => {
    for (const id of ['subject', 'topic', 'description']) expect(field(id).required, id).to.equal(true);
  });
  test('form: what is optional is said in its label', () =>
    expect(textOf(field('devices').labels![0]!)).to.match(/ \(optional\)$/));
  test('form: no field is called wrong before anything was sent', () => {
    for (const one of page.all('input, select, textarea')) expect(one.getAttribute('aria-invalid')).not.to.equal('true');
    for (const id of ['subject', 'topic', 'description']) expect(field(id).getAttribute('aria-invalid')).to.equal('false');
  });
  test('form: the purpose of fields is told to the browser', async () => {
    page.all<HTMLInputElement>('[data-field="stopped"]')[0]!.click();
    await eventually('the field', () => field('phone') as HTMLInputElement | undefined);
    expect(field('phone').autocomplete).to.equal('tel');
  });
  test('form: the browser’s own bubbles stay away', () =>
    expect(
      find<HTMLFormElement>(page.element, 'portico-support-form form')?.noValidate ??
        page.all<HTMLFormElement>('form')[0]!.noValidate,
    ).to.equal(true));
  test('form: Enter in a text field sends', async () => {
    await press(field('subject'), 'Enter', () => summary() !== undefined);
  });
  test('form: how much is left is said near the limit, and not before', async () => {
    const count = () => textOf(field('subject').parentElement!.querySelector('[role="status"]')!);
    type(field('subject'), 'x'.repeat(20));
    await eventually('nothing', () => count() === '');
    type(field('subject'), 'x'.repeat(148));
    await eventually('the count', () => count() === '2 characters left');
  });
  test('form: what is pasted beyond a limit is kept', async () => {
    type(field('subject'), 'x'.repeat(160));
    await page.says('10 characters too many');
    expect(field('subject').value.length).to.equal(160);
  });
  test('form: its title has the focus when somebody comes', async () => {
    page.element.navigate('/tickets');
    await page.says('Battery swollen');
    page.element.navigate('/new');
    await page.hasFocus('the title', element => element.localName === 'h2' && textOf(element) === 'File a support ticket');
  });

  test('form errors: a summary is announced and has the focus', async () => {
    await sendEmpty();
    expect(summary()!.getAttribute('role')).to.equal('alert');
  });
  test('form errors: the summary says how many there are', async () => {
    await sendEmpty();
    expect(textOf(find(summary()!, 'p')!)).to.equal('3 things are missing or wrong');
  });
  test('form errors: each line says what to do', async () => {
    await sendEmpty();
    expect(all(summary()!, 'button').map(textOf)).to.deep.equal([
      'Enter the subject',
      'Choose the topic',
      'Answer “What happened?”',
    ]);
  });
  test('form errors: Enter on a line leads to its field', async () => {
    await sendEmpty();
    await press(all(summary()!, 'button')[1]!, 'Enter', () => focused() === field('topic'));
  });
  test('form errors: a field says that it is wrong', async () => {
    await sendEmpty();
    for (const id of ['subject', 'topic', 'description']) expect(field(id).getAttribute('aria-invalid')).to.equal('true');
  });
  test('form errors: what is wrong is in the description of its field', async () => {
    await sendEmpty();
    expect(descriptionOf(field('topic'))).to.equal('Choose the topic');
    expect(descriptionOf(field('subject'))).to.match(/Enter the subject$/);
  });
  test('form errors: what is right is not called wrong', async () => {
    type(field('subject'), 'Freezer gate reads twice');
    await sendEmpty();
    expect(field('subject').getAttribute('aria-invalid')).to.equal('false');
  });
  test('form errors: an error goes when it is mended', async () => {
    await sendEmpty();
    type(field('subject'), 'Freezer gate reads twice');
    await eventually('no error', () => field('subject').getAttribute('aria-invalid') === 'false');
  });
  test('form errors: colour is not all that shows them', async () => {
    await sendEmpty();
    expect(textOf(find(page.element, '#error-topic')!)).to.equal('Choose the topic');
  });
  test('form errors: a failure to send is an alert, and all that was entered stays', async () => {
    const filled = await fillIn();
    page.line.trouble(/POST/, 'unavailable', Infinity);
    await press(send(), 'Enter', () => find(page.element, '.notice[role="alert"]') !== undefined);
    expect(field('subject').value).to.equal(filled);
  });
  test('form errors: "Try again" that fails again leaves the focus in the form', async () => {
    await fillIn();
    page.line.trouble(/POST/, 'unavailable', 2);
    await press(send(), 'Enter', () => find(page.element, '[part~="retry"]') !== undefined);
    const sent = page.line.count(/POST/);
    await press(page.all('[part~="retry"]')[0]!, 'Enter', () => page.line.count(/POST/) > sent);
    await eventually('the alert', () => find(page.element, '[part~="retry"]'));
    expect(focused()!.closest('form') !== null).to.equal(true);
  });

  const fillIn = async () => {
    type(field('subject'), 'Invoice shows the wrong address');
    choose(field<HTMLSelectElement>('topic'), 'Order or invoice');
    type(field('description'), 'Our invoices still go to the old address in Turku.');
    await eventually('all of it', () => page.store.form.value('description'));
    return 'Invoice shows the wrong address';
  };
  test('form: once it is sent the focus is on the title of what follows', async () => {
    await fillIn();
    await press(send(), 'Enter', () => page.all('[part~="confirmation"]').length === 1);
    await page.hasFocus('the title', element => textOf(element) === 'Thank you, we have it');
  });
  test('form: "File another" leads to the title of an empty form', async () => {
    await fillIn();
    await press(send(), 'Enter', () => page.all('[part~="confirmation"]').length === 1);
    await press(await page.named('File another'), 'Enter', () => page.all('[part~="confirmation"]').length === 0);
    await page.hasFocus('the title', element => textOf(element) === 'File a support ticket');
  });
  test('form: articles are announced by their number, and open where their links say', async () => {
    type(field('subject'), 'Scanner loses Wi-Fi');
    await page.says('3 articles may help');
    const status = page.all('[role="status"]').map(textOf);
    expect(status).to.include('3 articles may help');
    for (const link of page.all('[part~="article"]')) expect(textOf(link)).to.match(/\( ?opens in a new tab ?\)$/);
  });
  test('form: hiding the articles gives the focus back to the field', async () => {
    type(field('subject'), 'Scanner loses Wi-Fi');
    const hide = await page.named('Hide these articles');
    await press(hide, 'Enter', () => page.all('[part~="article"]').length === 0);
    hasFocusNow(field('subject'));
  });
});
