/** Which settings validate, from the rules alone. */
import type {PortalSettings} from '../../../mocks/world/settings.js';
import type {World} from '../../../mocks/world/world.js';

/** Paths of the settings that do not validate, sorted (R21, R23, R51, R63, R81, R84). */
export function faultyFields(world: World, settings: PortalSettings): string[] {
  const {name, slug, domain, closing, replyToClosed, reopening, form, audience, defaultInboxId, consent, enabled} = settings;
  const found = new Set<string>();
  const check = (isGood: boolean, field: string): void => void (isGood || found.add(field));
  check(name.trim() !== '', 'name');
  check(/^[a-z0-9-]+$/.test(slug) && !/^-|--|-$/.test(slug), 'slug');
  for (const [id, {enabled: isOn, stageId}] of Object.entries(closing.pipelines)) {
    const closed = (world.pipelines[id]?.stages ?? []).filter(stage => stage.state === 'closed');
    const isChosen = stageId === null ? closed.length === 1 : closed.some(stage => stage.id === stageId);
    check(id in world.pipelines && (!isOn || isChosen), `closing.pipelines.${id}`);
  }
  const opening = (isOn: boolean, section: string, chosen: Record<string, string>): void => {
    for (const {id, stages} of isOn ? Object.values(world.pipelines) : []) {
      const open = stages.filter(stage => stage.state === 'open');
      const isChosen = id in chosen ? open.some(stage => stage.id === chosen[id]) : open.length === 1;
      check(isChosen || open.length === stages.length, `${section}.stageByPipeline.${id}`);
    }
  };
  opening(replyToClosed.enabled && replyToClosed.stage === 'reopen', 'replyToClosed', replyToClosed.stageByPipeline);
  opening(reopening.enabled, 'reopening', reopening.stageByPipeline);
  const connected = world.forms[form.formId ?? ''];
  const makesTickets = connected?.fields.some(field => field.property !== undefined) === true && connected.inboxId !== null;
  check(!form.enabled || makesTickets, 'form.formId');
  check(audience.kind === 'self-registration' || audience.kind === 'groups', 'audience');
  check(audience.kind !== 'groups' || audience.groupIds.every(id => id in world.groups), 'audience.groupIds');
  const inbox = world.inboxes[defaultInboxId ?? ''];
  check(defaultInboxId === null ? !enabled : inbox?.removed === false, 'defaultInboxId');
  check(!enabled || domain !== null, 'domain');
  check(!enabled || audience.kind !== 'self-registration' || consent !== null, 'consent');
  return [...found].sort();
}
