import './frozen-clock.js';
import './page.css';
import '../../../src/all.js';
import {screens} from '../screens.js';
import {Stage} from './stage.js';

/** What the photographer calls. */
const studio = {
  /** Puts a screen on the stage. */
  async show(name: string): Promise<void> {
    const screen = screens.find(one => one.name === name);
    if (!screen) throw new Error(`There is no screen "${name}".`);
    await new Stage().show(screen);
  },
  /** The height of the page as it is, in CSS pixels. */
  height: () => document.documentElement.scrollHeight,
  /** Resolves when what has changed is drawn. */
  drawn: () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
};

export type Studio = typeof studio;
Object.assign(window, {studio});
