import './frozen-clock.js';
import './page.css';
import '../../../src/all.js';
import type {Wording} from '../../../src/messages/messages.js';
import {states} from '../../accessibility/states.js';
import {pictured} from '../screens.js';
import {englishLeft} from './english-left.js';
import {pseudoMessages} from './pseudo-locale.js';
import {Stage} from './stage.js';
import {dress} from './themes.js';
import {setText, type TextSetting} from './text-setting.js';

const pseudo: Wording = {en: pseudoMessages};
let stage: Stage;

/** What the photographer calls. */
const studio = {
  /** Puts a screen on the stage, in its own language or another. */
  async show(name: string, language?: string): Promise<void> {
    const screen = [...pictured, ...states].find(one => one.name === name);
    if (!screen) throw new Error(`There is no screen "${name}".`);
    dress(screen.theme);
    await (stage = new Stage()).show(language === undefined ? screen : {...screen, language});
  },
  /** Gives the screen one of the demo's themes, or none. */
  dress,
  /** Says everything in the pseudo-locale, or in its own words again. */
  async speakPseudo(speaks: boolean): Promise<void> {
    const provider = document.querySelector('portico-provider')!;
    provider.wording = speaks ? pseudo : undefined;
    await stage.settle();
  },
  /** Words that the pseudo-locale did not reach. */
  englishLeft: () => englishLeft(JSON.stringify([stage.portal.world, document.querySelector('template')!.innerHTML])),
  /** The height of the page as it is, in CSS pixels. */
  height: () => document.documentElement.scrollHeight,
  /** Sets text wider (WCAG 1.4.12) or twice as large (1.4.4), or as it was. */
  setText: (setting?: TextSetting) => setText(setting),
  /** Resolves when what has changed is drawn. */
  drawn: () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
};

export type Studio = typeof studio;
Object.assign(window, {studio});
