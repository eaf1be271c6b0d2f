import {html, type TemplateResult} from 'lit';
import '../../src/elements/rating/portico-rating.js';
import '../../src/elements/solution/portico-solution.js';
import {type} from '../support/page/act.js';
import {find, part} from '../support/page/look.js';

/** An element in the state that the tests take it through. */
export interface Subject {
  readonly tag: string;
  readonly content: TemplateResult;
  /** Default: Anna is signed in. */
  readonly signedOut?: boolean;
  /** Does it show what it is for? */
  readonly ready: (element: HTMLElement) => unknown;
  /** The field in which something is typed, if there is one. */
  readonly field?: (element: HTMLElement) => HTMLInputElement | HTMLTextAreaElement | undefined;
}

const field = (name: string) => (element: HTMLElement) => part<HTMLInputElement>(element, name);
const ownField = (name: string) => (element: HTMLElement) =>
  find<HTMLInputElement>(element, `[data-portico-owned] [name="${name}"]`);

const detail = {
  content: html`<portico-ticket-detail ticket-id="lamp"></portico-ticket-detail>`,
  ready: field('send'),
  field: field('text'),
};

export const subjects: readonly Subject[] = [
  {
    tag: 'portico-link',
    content: html`<portico-link></portico-link>`,
    ready: element => find(element, 'a'),
  },
  {
    tag: 'portico-login',
    content: html`<portico-login></portico-login>`,
    signedOut: true,
    ready: ownField('password'),
    field: ownField('username'),
  },
  {
    tag: 'portico-participants',
    content: html`<portico-participants ticket-id="lamp"></portico-participants>`,
    ready: field('list'),
    field: element => {
      if (!part(element, 'email')) part(element, 'offer')?.click();
      return part<HTMLInputElement>(element, 'email');
    },
  },
  {
    tag: 'portico-portal',
    content: html`<portico-portal routing="memory"></portico-portal>`,
    ready: field('row'),
    field: field('search'),
  },
  {...detail, tag: 'portico-provider'},
  {
    tag: 'portico-rating',
    content: html`<portico-rating ticket-id="desk"></portico-rating>`,
    ready: field('score'),
    field: element => {
      if (!part(element, 'comment')) find(element, 'input[value="4"]')?.click();
      return part<HTMLTextAreaElement>(element, 'comment');
    },
  },
  {
    tag: 'portico-reply',
    content: html`<portico-reply ticket-id="lamp"></portico-reply>`,
    ready: field('send'),
    field: field('text'),
  },
  {
    tag: 'portico-solution',
    content: html`<portico-solution ticket-id="lamp"></portico-solution>`,
    ready: element => part(element, 'accept') ?? part(element, 'reason'),
    field: element => {
      if (!part(element, 'reason')) part(element, 'reject')?.click();
      return part<HTMLTextAreaElement>(element, 'reason');
    },
  },
  {
    tag: 'portico-support-form',
    content: html`<portico-support-form></portico-support-form>`,
    ready: field('submit'),
    field: element => find<HTMLTextAreaElement>(element, '[data-field="text"]'),
  },
  {
    ...detail,
    tag: 'portico-ticket-detail',
  },
  {
    tag: 'portico-ticket-list',
    content: html`<portico-ticket-list></portico-ticket-list>`,
    ready: field('row'),
    field: field('search'),
  },
  {
    tag: 'portico-view-switcher',
    content: html`<portico-view-switcher></portico-view-switcher>`,
    ready: field('menu'),
  },
];

export const typed = 'written by Anna';

/** Types into the subject's field, where it has one. */
export function typeInto(subject: Subject, element: HTMLElement): void {
  const target = subject.field?.(element);
  if (target) type(target, typed);
}

/** What stands in the field. */
export function typedIn(subject: Subject, element: HTMLElement): string | undefined {
  return subject.field?.(element)?.value;
}
