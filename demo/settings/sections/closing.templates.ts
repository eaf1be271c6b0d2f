import {html, nothing, type TemplateResult} from 'lit';
import type {Pipeline} from '../../../mocks/world/world.js';
import {checkField, listField, selectField, textField} from '../field.templates.js';
import type {SettingsModel} from '../settings-model.js';
import type {Section} from './section.js';

/** What customers may do with closed tickets, and close themselves (R21–R24, R30). */
export const closingSection: Section = {
  id: 'closing',
  title: 'Replying and closing',
  keys: ['replyToClosed', 'closing', 'reopening', 'uploadLimits'],
  render(model) {
    const {replyToClosed, closing, reopening} = model.draft;
    const pipelines = Object.values(model.world.pipelines);
    return html`
      ${checkField(model, {path: 'closing.enabled', label: 'Customers close tickets', help: 'Into the stage chosen here (R22).'})}
      ${closing.enabled ? pipelines.map(pipeline => renderClosing(model, pipeline)) : nothing}
      ${checkField(model, {path: 'replyToClosed.enabled', label: 'Customers reply to closed tickets', help: 'Into the same conversation (R21).'})}
      ${
        replyToClosed.enabled
          ? selectField(
              model,
              {path: 'replyToClosed.stage', label: 'A reply to a closed ticket'},
              {
                choices: [
                  {value: 'stay', label: 'Leaves it closed'},
                  {value: 'reopen', label: 'Opens it again'},
                ],
              },
            )
          : nothing
      }
      ${replyToClosed.enabled && replyToClosed.stage === 'reopen' ? pipelines.map(pipeline => renderOpening(model, 'replyToClosed', pipeline)) : nothing}
      ${checkField(model, {path: 'reopening.enabled', label: 'Customers open closed tickets without a reply'})}
      ${reopening.enabled ? pipelines.map(pipeline => renderOpening(model, 'reopening', pipeline)) : nothing}
      <div class="pair">
        ${textField(model, {path: 'uploadLimits.maxCount', label: 'Most files of a message', help: 'R30'}, {type: 'number'})}
        ${textField(model, {path: 'uploadLimits.maxSize', label: 'Most bytes of a file', help: 'R30'}, {type: 'number'})}
      </div>
      ${listField(model, {path: 'uploadLimits.types', label: 'Types of files', help: 'Media types and endings, for example image/*, .log. Empty: all.'})}
    `;
  },
};

/** R23, R24: off, or on with one of the pipeline's closed stages. */
function renderClosing(model: SettingsModel, {id, name, stages}: Pipeline): TemplateResult {
  const closed = stages.filter(({state}) => state === 'closed');
  const rule = model.draft.closing.pipelines[id];
  // The only closed stage is chosen by itself; of several, one must be.
  const meant = rule?.stageId ?? (closed.length === 1 ? closed[0]?.id : undefined) ?? 'none';
  const choose = (value: string) => {
    if (value === 'off') model.set(`closing.pipelines.${id}`, {enabled: false, stageId: rule?.stageId ?? null});
    else model.set(`closing.pipelines.${id}`, {enabled: true, stageId: value === 'none' ? null : value});
  };
  return selectField(
    model,
    {
      path: `closing.pipelines.${id}`,
      label: `Closing in ${name}`,
      help: closed.length === 0 ? 'It has no closed stage (R23).' : 'Off, or into one of its closed stages (R23, R24).',
    },
    {
      choices: [
        {value: 'off', label: 'Off'},
        ...(closed.length === 1 ? [] : [{value: 'none', label: 'On, no stage chosen'}]),
        ...closed.map(stage => ({value: stage.id, label: `On: ${stage.label}`})),
      ],
      value: rule?.enabled ? meant : 'off',
      onChoose: choose,
    },
  );
}

function renderOpening(
  model: SettingsModel,
  section: 'replyToClosed' | 'reopening',
  {id, name, stages}: Pipeline,
): TemplateResult {
  const path = `${section}.stageByPipeline.${id}`;
  const open = stages.filter(({state}) => state === 'open').map(stage => ({value: stage.id, label: stage.label}));
  const choose = (value: string) => {
    const {[id]: _, ...others} = model.draft[section].stageByPipeline;
    model.set(`${section}.stageByPipeline`, value === '' ? others : {...others, [id]: value});
  };
  return selectField(
    model,
    {path, label: `Stage in ${name}, ${section === 'reopening' ? 'opened again' : 'after a reply'}`},
    {choices: open, none: 'Not chosen', onChoose: choose},
  );
}
