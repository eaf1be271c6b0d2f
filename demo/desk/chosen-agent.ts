import type {World} from '../../mocks/index.js';

const KEY = 'portico-desk-agent';

/** The agent who works in this tab. The choice is kept for the next page; another tab's choice changes nothing here. */
export class ChosenAgent {
  #id = localStorage.getItem(KEY);

  /** The chosen agent's id, else the first one's. */
  in(world: World): string {
    return this.#id !== null && world.agents[this.#id] ? this.#id : (Object.keys(world.agents)[0] ?? '');
  }

  choose(id: string): void {
    this.#id = id;
    localStorage.setItem(KEY, id);
  }
}
