/** Hears what no fault may lead to: errors on the console, and rejections that nobody handles. And what pages do beside drawing. */
export class Witness {
  /** What went wrong without being told to the customer. */
  readonly faults: string[] = [];
  /** Names of the files that were saved. */
  readonly saved: string[] = [];
  /** Types of the facts that the page was told. */
  readonly facts: string[] = [];
  readonly #error = console.error;
  readonly #click = HTMLAnchorElement.prototype.click;

  start(): void {
    console.error = (...said: unknown[]) => void this.faults.push(`console: ${said.map(String).join(' ')}`);
    const {saved} = this;
    HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    addEventListener('unhandledrejection', this.#reject);
    addEventListener('error', this.#fail);
    for (const fact of facts) document.addEventListener(fact, this.#hear);
  }

  stop(): void {
    console.error = this.#error;
    HTMLAnchorElement.prototype.click = this.#click;
    removeEventListener('unhandledrejection', this.#reject);
    removeEventListener('error', this.#fail);
    for (const fact of facts) document.removeEventListener(fact, this.#hear);
  }

  readonly #reject = ({reason}: PromiseRejectionEvent): void => void this.faults.push(`rejected: ${String(reason)}`);
  readonly #fail = ({message}: ErrorEvent): void => void this.faults.push(`thrown: ${message}`);
  readonly #hear = ({type}: Event): void => void this.facts.push(type);
}

const facts = [
  'portico-signed-in',
  'portico-signed-out',
  'portico-reply-sent',
  'portico-ticket-closed',
  'portico-ticket-reopened',
  'portico-ticket-filed',
  'portico-ticket-rated',
  'portico-solution-answered',
  'portico-participants-changed',
] as const;
