import assert from 'node:assert/strict';
import fc from 'fast-check';
import {type SettingsPatch, patchSettings} from '../../../mocks/world/settings-patch.js';
import type {Criteria, Criterion} from '../../../mocks/world/criteria.js';
import {faultyFields} from '../model/settings.js';
import type {Attack} from '../support/attack.js';
import {type Operation, operation} from '../support/operation.js';

const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  fc.record({property: fc.constant('area'), operator: fc.constantFrom('is', 'is-not'), value: fc.constantFrom('print', 'scan')}),
  fc.record({
    property: fc.constantFrom('area', 'level', 'stage'),
    operator: fc.constantFrom('is-any-of', 'is-none-of'),
    values: fc.subarray(['print', 'new', 'solved', 2]),
  }),
  fc.record({property: fc.constantFrom('area', 'level', 'owner'), operator: fc.constantFrom('is-known', 'is-unknown')}),
  fc.record({
    property: fc.constant('createdAt'),
    operator: fc.constantFrom('before', 'after'),
    value: fc.constantFrom('2026-11-03T00:00:00Z', '2026-11-08T00:00:00+02:00'),
  }),
  fc.record({
    property: fc.constantFrom('level', 'area'),
    operator: fc.constantFrom('less', 'at-most', 'greater', 'at-least'),
    value: fc.constantFrom(1, 2, 3),
  }),
);
const parts = fc.array(criterion, {maxLength: 2});
const criteria: fc.Arbitrary<Criteria> = fc.oneof(
  fc.record({all: parts}),
  fc.record({any: parts}),
  fc.record({any: fc.tuple(criterion, fc.record({all: parts}))}),
);
const gold: Criteria = {all: [{property: 'tier', operator: 'is', value: 'gold'}]};

const stages = fc.constantFrom(null, 'solved', 'delivered', 'new');
const closing = fc.record({
  enabled: fc.boolean(),
  pipelines: fc.record(
    {
      support: fc.record({enabled: fc.boolean(), stageId: stages}),
      orders: fc.record({enabled: fc.boolean(), stageId: stages}),
      log: fc.record({enabled: fc.boolean(), stageId: fc.constant(null)}),
    },
    {requiredKeys: []},
  ),
});
const stageByPipeline = fc.record(
  {support: fc.constantFrom('new', 'waiting', 'solved'), orders: fc.constantFrom('placed')},
  {requiredKeys: []},
);

/** A change of settings, valid or not. */
export const settingsPatch: fc.Arbitrary<SettingsPatch> = fc.oneof(
  fc.record({
    ticketAccess: fc.constantFrom({kind: 'own'}, {kind: 'company'}, {kind: 'company'}, {kind: 'segment', members: gold}),
    allCompanies: fc.boolean(),
  }),
  fc.record({visibility: fc.option(criteria)}),
  fc.record({threads: fc.constantFrom('oldest', 'all'), statusDisplay: fc.constantFrom('state', 'stages')}),
  fc.record({replyToClosed: fc.record({enabled: fc.boolean(), stage: fc.constantFrom('stay', 'reopen'), stageByPipeline})}),
  fc.record({closing}),
  fc.record({reopening: fc.record({enabled: fc.boolean(), stageByPipeline})}),
  fc.record({form: fc.record({enabled: fc.boolean(), formId: fc.constantFrom('form', 'form', 'deaf', null)})}),
  fc.record({
    uploadLimits: fc.record({
      maxSize: fc.constantFrom(20, 40),
      maxCount: fc.constantFrom(1, 2),
      types: fc.subarray(['.log', 'text/plain']),
    }),
  }),
  fc.record({shownProperties: fc.subarray(['area', 'level', 'nothing'])}),
  fc.record({
    audience: fc.constantFrom({kind: 'self-registration'}, {kind: 'groups', groupIds: ['insiders']}, {kind: 'everyone'}),
  }),
  fc.record({enabled: fc.boolean()}),
  {weight: 2, arbitrary: fc.record({enabled: fc.constant(true)})},
  fc.record({name: fc.constantFrom('Acme Support', ' '), slug: fc.constantFrom('help', 'a-b', '-a', 'a--b', 'Ä')}),
  fc.record({
    domain: fc.constantFrom('portal.example', null),
    consent: fc.constantFrom(null, {version: '2', text: 'Words.', label: 'Yes'}),
  }),
  fc.record({languages: fc.constantFrom<[string, ...string[]]>(['en'], ['fi', 'en'])}),
  fc.record({timeoutMinutes: fc.constantFrom(20, 40, 60)}),
  fc.record({defaultInboxId: fc.constantFrom('help', 'sales', null, 'none')}),
) as fc.Arbitrary<SettingsPatch>;

/** Changes settings on both backends, or sees each wrong field named. */
export function changeSettings(attack: Attack, patch: SettingsPatch): void {
  const {world} = attack;
  attack.expireThoseWhoAreLate();
  const expected = faultyFields(world, patchSettings(world.settings, patch));
  const found = attack.publicly(({desk}) => {
    try {
      desk.changeSettings(patch);
      return [];
    } catch (error) {
      return (error as {faults: {field: string}[]}).faults.map(({field}) => field);
    }
  });
  assert.deepEqual([...new Set(found)].sort(), expected, 'settings that do not validate');
  if (!attack.world.settings.enabled) attack.expireAll();
}

export const settingsOperations: Operation[] = [
  operation({name: 'change settings', weight: 5, input: settingsPatch, run: changeSettings}),
];
