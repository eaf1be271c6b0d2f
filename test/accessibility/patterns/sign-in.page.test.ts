import {expect} from '@open-wc/testing';
import {sampleCustomers} from '../../../mocks/world/seeds/acme/people.js';
import {cellTitle} from '../../support/evidence/table.js';
import {press, type} from '../../support/page/act.js';
import {eventually, find, textOf} from '../../support/page/look.js';
import {acmeAt, forgetAddress, hasFocusNow, type AcmePortal} from './acme-portal.js';
import {patternTable, type Expectation} from './pattern-table.js';

const test = (what: Expectation, body: () => unknown) =>
  it(cellTitle(patternTable, what, 'holds'), async () => {
    await body();
  });

describe('signing in', () => {
  let page: AcmePortal;
  const at = async (path: string, shows: string) => {
    page = await acmeAt(path, {as: null, shows});
    await page.see('.portico-submit');
  };
  const field = (name: string) => page.element.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  const submit = () => page.element.querySelector<HTMLElement>('.portico-submit')!;
  const invalid = (name: string) => field(name).getAttribute('aria-invalid');
  afterEach(forgetAddress);

  test('sign-in: fields have labels around them, which need no ids', async () => {
    await at('/sign-in', 'Sign in to Acme Support');
    expect(textOf(field('username').labels![0]!)).to.equal('Email');
    expect(textOf(field('password').labels![0]!)).to.equal('Password');
  });
  test('sign-in: password managers know its fields', async () => {
    await at('/sign-in', 'Sign in to Acme Support');
    expect([field('username').autocomplete, field('password').autocomplete]).to.deep.equal(['username', 'current-password']);
  });
  test('sign-in: passwords can be pasted', async () => {
    await at('/sign-in', 'Sign in to Acme Support');
    const paste = new Event('paste', {bubbles: true, cancelable: true, composed: true});
    expect(field('password').dispatchEvent(paste)).to.equal(true);
  });
  test('sign-in: no field is called wrong before anything was sent', async () => {
    await at('/sign-in', 'Sign in to Acme Support');
    expect([invalid('username'), invalid('password')]).to.deep.equal(['false', 'false']);
  });
  test('sign-in: what is missing is said in the name of its field', async () => {
    await at('/sign-in', 'Sign in to Acme Support');
    await press(submit(), 'Enter', () => invalid('username') === 'true');
    expect(textOf(field('username').labels![0]!)).to.equal('Email Enter your email address');
  });
  test('sign-in: the first field that is wrong has the focus', async () => {
    await at('/sign-in', 'Sign in to Acme Support');
    await press(submit(), 'Enter', () => invalid('username') === 'true');
    await page.hasFocus('the field', element => element === field('username'));
  });
  test('sign-in: a refusal is an alert, and the emptied password has the focus', async () => {
    await at('/sign-in', 'Sign in to Acme Support');
    type(field('username'), 'anna.virtanen@northwind.example');
    type(field('password'), 'not her password');
    await press(field('password'), 'Enter', () => textOf(page.element).includes('Email and password do not match'));
    expect(textOf(page.element.querySelector('[role="alert"]')!)).to.match(/^Email and password do not match/);
    await page.hasFocus('the password', element => element === field('password') && field('password').value === '');
  });
  test('sign-in: the button that shows the password says what it does', async () => {
    await at('/sign-in', 'Sign in to Acme Support');
    const reveal = page.element.querySelector<HTMLElement>('.portico-reveal')!;
    expect(reveal.getAttribute('aria-label')).to.equal('Show password');
    await press(reveal, ' ', () => field('password').type === 'text');
    expect(reveal.getAttribute('aria-label')).to.equal('Hide password');
    hasFocusNow(reveal);
  });
  test('sign-in: the words on that button are in its name', async () => {
    await at('/sign-in', 'Sign in to Acme Support');
    const reveal = page.element.querySelector<HTMLElement>('.portico-reveal')!;
    expect(reveal.getAttribute('aria-label')).to.contain(textOf(reveal));
  });
  test('sign-in: how good a new password is is said politely', async () => {
    await at('/set-password', 'Set your password');
    type(field('password'), 'violet lamp staircase over the river');
    await page.says('Strong password');
    expect([...page.element.querySelectorAll('[role="status"]')].map(textOf)).to.include('Strong password');
  });
  test('sign-in: the bars beside that are hidden from assistive technology', async () => {
    await at('/set-password', 'Set your password');
    type(field('password'), 'violet lamp staircase over the river');
    await eventually('the bars', () => page.element.querySelector('.portico-strength[aria-hidden="true"]'));
  });
  test('sign-in: that consent is missing is said with its box', async () => {
    await at('/register', 'Tell us who you are');
    type(field('name'), 'New Person');
    type(field('username'), 'new.person@elsewhere.example');
    await press(submit(), 'Enter', () => invalid('consent') === 'true');
    expect(field('consent').getAttribute('aria-description')).to.equal('Tick the box to agree, or we cannot register you');
    await page.hasFocus('the box', element => element === field('consent'));
  });
  test('sign-in: pages that are gone to have the focus on their title', async () => {
    await at('/sign-in', 'Sign in to Acme Support');
    await press(await page.named('Forgot your password?'), 'Enter', () => location.hash === '#/portico/forgot-password');
    await page.hasFocus('the title', element => element.localName === 'h2' && textOf(element) === 'Forgot your password?');
  });
  test('sign-in: what comes of a page is said', async () => {
    await at('/forgot-password', 'Forgot your password?');
    type(field('username'), 'anna.virtanen@northwind.example');
    await press(field('username'), 'Enter', () => textOf(page.element).includes('Check your mail'));
    await eventually('it is said', () => textOf(find(page.element, '[role="status"]')!).startsWith('If anna.virtanen@'));
  });
  test('sign-in: once it is done the focus is on the heading of the page that was asked for', async () => {
    await at('/tickets', 'Sign in to Acme Support');
    type(field('username'), 'anna.virtanen@northwind.example');
    type(field('password'), sampleCustomers.find(({contactId}) => contactId === 'anna')!.password);
    await press(field('password'), 'Enter', () => page.store.session.status === 'signed-in');
    await page.hasFocus('the heading', element => element.localName === 'h2' && textOf(element) === 'Tickets');
  });
});
