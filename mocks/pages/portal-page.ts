import {ElementPage} from './element-page.js';
import {LoginPage} from './login-page.js';
import {SupportFormPage} from './support-form-page.js';
import {TicketDetailPage} from './ticket-detail-page.js';
import {TicketListPage} from './ticket-list-page.js';
import {ViewSwitcherPage} from './view-switcher-page.js';

/** `<portico-portal>`, with the elements of its pages. Which of them are there, `isThere` of each tells. */
export class PortalPage extends ElementPage {
  protected readonly tag = 'portico-portal';

  /** The portal's name, once somebody is signed in. */
  get name(): string {
    return this.textsOf('name')[0] ?? '';
  }

  /** Who is signed in; empty if nobody is. */
  get account(): string {
    return this.textsOf('account')[0] ?? '';
  }

  get login(): LoginPage {
    return new LoginPage(this.element);
  }

  get list(): TicketListPage {
    return new TicketListPage(this.element);
  }

  get views(): ViewSwitcherPage {
    return new ViewSwitcherPage(this.element);
  }

  get ticket(): TicketDetailPage {
    return new TicketDetailPage(this.element);
  }

  get form(): SupportFormPage {
    return new SupportFormPage(this.element);
  }

  /** Goes from the list to the form for a new ticket. */
  async newTicket(): Promise<SupportFormPage> {
    await this.press('new-ticket');
    return this.form.ready();
  }

  /** Signs out, and waits until nobody is signed in. */
  async signOut(): Promise<void> {
    await this.press('sign-out');
    await this.until('nobody to be signed in', () => this.account === '');
  }
}
