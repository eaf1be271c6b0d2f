import type {TicketDetailElement} from '../../src/elements/ticket-detail/ticket-detail.element.js';
import {eventually, find, pause} from '../support/page/look.js';
import type {Detour} from '../support/line.js';
import type {Action} from './action.js';
import {begin, breakLine, expectDone, expectFailure, expectTyped, goOn, signInAgain} from './drive.js';
import {refusal, type LineFault} from './line-faults.js';
import type {Scene} from './scene.js';
import {forbidStorage, fillStorage} from './storage-faults.js';

/** Milliseconds after which the portal waits for an answer no more, if little is sent. */
const PATIENCE = 21_000;

/** Plays one act under a fault of the line, which is over when the customer tries again. */
export async function playLineFault(action: Action, fault: LineFault): Promise<void> {
  await inScene(action, async scene => {
    const mend = breakLine(scene, action, fault);
    await performed(scene, action);
    if (fault.slow) await scene.clock.pass(PATIENCE);
    if (!action.byItself) await expectFailure(scene, action, fault);
    // The answer comes after all, and too late.
    if (fault.slow) await scene.clock.pass(PATIENCE);
    mend();
    await goOn(scene, action);
    await expectDone(scene, action, action.everyTime && fault.arrives ? 2 : 1);
  });
}

/** The backend has ended the session when the act arrives. */
export async function playSessionEnd(action: Action): Promise<void> {
  if (action.signedOut) return playLineFault(action, refusal('unauthenticated'));
  await inScene(action, async scene => {
    const mend = scene.line.detour(action.request, (request, backend) => {
      scene.world.sessions = {};
      return backend(request);
    });
    await performed(scene, action);
    await pause(0);
    mend();
    if (!action.endsSession) {
      await signInAgain(scene, action);
      await goOn(scene, action);
    }
    await expectDone(scene, action);
  });
}

/** What was asked before the act is answered after it, as it was then. */
export async function playOutOfOrder(action: Action): Promise<void> {
  await inScene(action, async scene => {
    const late: (() => void)[] = [];
    const answerLate: Detour = async (request, backend) => {
      const answer = await backend(request);
      await new Promise<void>(resolve => late.push(resolve));
      return answer;
    };
    const stop = scene.line.detour(/^GET/, answerLate);
    askAnew(scene);
    await eventually('the questions', () => late.length > 0);
    stop();
    await action.perform(scene);
    await pause(30);
    for (const answer of late) answer();
    await expectDone(scene, action);
  });
}

/** All that the page shows. */
function askAnew({store, provider}: Scene): void {
  const shown = find<TicketDetailElement>(provider, 'portico-ticket-detail')?.ticketId;
  void store?.settings.reload();
  void store?.session.restore();
  if (find(provider, 'portico-ticket-list')) void store?.list.reload();
  if (shown !== undefined) void store?.ticket(shown).reload();
}

/** The answer comes when the page has taken the portal out, and then puts it in again. */
export async function playDisconnect(action: Action): Promise<void> {
  await inScene(action, async scene => {
    let answer = (): void => undefined;
    const mend = scene.line.detour(action.request, async (request, backend) => {
      const response = await backend(request);
      await new Promise<void>(resolve => (answer = resolve));
      return response;
    });
    await performed(scene, action);
    await pause(5);
    const {provider} = scene;
    const place = provider.parentElement!;
    provider.remove();
    await pause(5);
    const {length} = scene.witness.facts;
    answer();
    mend();
    await pause(5);
    const {facts} = scene.witness;
    if (facts.length > length) throw new Error(`A portal that is gone told the page: ${facts.join()}`);
    place.append(provider);
    await eventually('the session', () => scene.store && scene.store.session.status !== 'unknown');
    await scene.portal.updateComplete;
    await eventually('the page as it was left', () => action.ready(scene) || action.done(scene));
    const wasDone = action.done(scene);
    if (!wasDone && !action.signedOut) expectTyped(scene, action);
    // An account page is filled in anew: nothing typed there stays in a page that the portal has left.
    if (!wasDone && action.signedOut) await action.prepare?.(scene);
    await goOn(scene, action);
    await expectDone(scene, action, (action.everyTime || action.chosenAnew) && !wasDone ? 2 : 1);
  });
}

/** The browser keeps nothing for the page. */
export async function playStorage(action: Action, kind: 'full' | 'forbidden'): Promise<void> {
  const restore = kind === 'full' ? fillStorage() : forbidStorage();
  try {
    await inScene(action, async scene => {
      await action.perform(scene);
      await expectDone(scene, action);
    });
  } finally {
    restore();
  }
}

/** Does it, until the backend is asked. */
async function performed(scene: Scene, action: Action): Promise<void> {
  const before = scene.line.count(action.request);
  await action.perform(scene);
  await eventually('the request', () => scene.line.count(action.request) > before);
}

async function inScene(action: Action, play: (scene: Scene) => Promise<void>): Promise<void> {
  const scene = await begin(action);
  try {
    await play(scene);
  } finally {
    scene.close();
  }
}
