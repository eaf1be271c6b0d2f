import {readView, type ListView} from './list-view.js';

/** A view under the name that the customer gave it, as the query of an address. */
export interface SavedView {
  readonly name: string;
  readonly view: string;
}

/** What a device remembers of one contact's list (X4). */
interface Memory {
  readonly columns?: ListView['columns'];
  readonly views: readonly SavedView[];
}

/**
 * Columns and named views of one contact on this device (X4). Kept by portal and contact, so that another contact never sees
 * them. Where nothing can be kept, what was chosen lasts as long as the page.
 */
export class ListMemory {
  #memory: Memory = {views: []};
  readonly #key: string;

  /**
   * @param portal - Tells portals of one origin apart.
   * @param contact - Id of the contact.
   */
  constructor(portal: string, contact: string) {
    this.#key = `portico-list:${portal}:${contact}`;
    try {
      this.#memory = parse(localStorage.getItem(this.#key));
    } catch {
      // Storage is forbidden, or there is none.
    }
  }

  get columns(): ListView['columns'] {
    return this.#memory.columns;
  }

  get views(): readonly SavedView[] {
    return this.#memory.views;
  }

  keepColumns(columns: ListView['columns']): boolean {
    return this.#keep({...this.#memory, columns});
  }

  /** @returns Whether they will be here after the page is gone. */
  keepViews(views: readonly SavedView[]): boolean {
    return this.#keep({...this.#memory, views});
  }

  #keep(memory: Memory): boolean {
    this.#memory = memory;
    try {
      localStorage.setItem(this.#key, JSON.stringify(memory));
      return true;
    } catch {
      return false;
    }
  }
}

/** What was stored may be of another version, or of another hand. */
function parse(text: string | null): Memory {
  const stored: unknown = JSON.parse(text ?? '{}');
  const {columns, views} = (typeof stored === 'object' && stored ? stored : {}) as Record<string, unknown>;
  const known = readView(
    new URLSearchParams(Array.isArray(columns) ? columns.map(one => ['columns', String(one)]) : []).toString(),
  );
  return {...known, views: Array.isArray(views) ? views.filter(isSaved).map(({name, view}) => ({name, view})) : []};
}

function isSaved(value: unknown): value is SavedView {
  const {name, view} = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && typeof view === 'string';
}
