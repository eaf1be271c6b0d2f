import type {TemplateResult} from 'lit';
import type {SettingKey, SettingsModel} from '../settings-model.js';

/** A part of the settings. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The settings in it. */
  readonly keys: readonly SettingKey[];
  readonly render: (model: SettingsModel) => TemplateResult;
}

/** Choices from records with a name. */
export function named(rows: Readonly<Record<string, {id: string; name: string}>>): {value: string; label: string}[] {
  return Object.values(rows).map(({id, name}) => ({value: id, label: name}));
}
