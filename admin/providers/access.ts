import type { Viewer } from './session.js';

/** What react-admin asks for, by resource: the ability of the server's policy table that answers it. */
const abilities: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  units: { list: 'unit.read', show: 'unit.read', create: 'unit.create', edit: 'unit.update' },
  people: { list: 'person.read', show: 'person.read', create: 'person.create', edit: 'person.update' },
  periods: { list: 'period.read', show: 'period.read', create: 'period.create', edit: 'period.update' },
  instruments: { list: 'instrument.read', show: 'instrument.read' },
  formulas: { list: 'formula.read', show: 'formula.read', edit: 'formula.read' },
  worksheets: { list: 'worksheet.read', show: 'worksheet.read', edit: 'worksheet.read' },
  evaluations: { list: 'evaluation.read', show: 'evaluation.read' },
  'report-cards': { list: 'reportCard.read', show: 'reportCard.read' },
};

/**
 * Whether the admin offers an action of a resource. The server decides again for every row; this
 * only keeps doors that would not open out of sight.
 */
export function canAccess(viewer: Viewer | null, resource: string, action: string): boolean {
  const ability = abilities[resource]?.[action];
  return ability !== undefined && can(viewer, ability);
}

/** Whether the viewer has an ability that needs no target, or has it somewhere. */
export function can(viewer: Viewer | null, ability: string): boolean {
  return viewer?.abilities.includes(ability) ?? false;
}
