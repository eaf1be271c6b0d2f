import {html, render} from 'lit';

/** "Was this guide helpful?" Draws into light DOM, where the site's style sheet reaches. */
export class HelpFeedback extends HTMLElement {
  connectedCallback(): void {
    render(
      html`
        <div class="feedback" role="group" aria-labelledby="helpful">
          <p id="helpful">Was this guide helpful?</p>
          <button type="button" @click=${() => this.#thank(true)}>Yes</button>
          <button type="button" @click=${() => this.#thank(false)}>No</button>
        </div>
      `,
      this,
    );
  }

  #thank(helped: boolean): void {
    const support = this.getAttribute('support') ?? '#/portico/new';
    const more = helped ? '' : html` We are sorry that it did not help. <a href=${support}>Ask us</a>, we know more.`;
    render(html`<p class="thanks" tabindex="-1">Thank you.${more}</p>`, this);
    this.querySelector<HTMLElement>('.thanks')?.focus();
  }
}

customElements.define('help-feedback', HelpFeedback);
