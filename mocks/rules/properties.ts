import type {TicketProperty} from '../../src/contract/tickets.js';
import type {PropertyValue} from '../world/criteria.js';
import type {SupportFormField} from '../world/settings.js';
import type {TicketRecord, World} from '../world/world.js';

/** Properties that the settings show, in their order; unknown ones are left out. Words come from the form that asks for them. */
export function shownProperties(world: World, ticket: TicketRecord): TicketProperty[] {
  return world.settings.shownProperties.flatMap(id => {
    const value = Object.hasOwn(ticket.properties, id) ? ticket.properties[id] : null;
    if (value == null || value === '') return [];
    const field = fieldFor(world, id);
    return [{id, label: field?.label ?? humanise(id), value: propertyText(value, field)}];
  });
}

/** A value as people read it; choices by their labels. */
export function propertyText(value: NonNullable<PropertyValue>, field?: Pick<SupportFormField, 'options'>): string {
  const label = (choice: string): string => field?.options?.find(option => option.value === choice)?.label ?? choice;
  return Array.isArray(value) ? value.map(label).join(', ') : label(String(value));
}

function fieldFor(world: World, property: string): SupportFormField | undefined {
  return Object.values(world.forms)
    .flatMap(form => form.fields)
    .find(field => field.property === property);
}

/** `serial_number` and `serialNumber` become "Serial number". */
function humanise(id: string): string {
  const words = id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
