import type { Viewer } from './session.js';

/** Which ability of the server's policy table opens a resource, and which one lets it be changed. */
interface Doors {
  readonly see: string;
  readonly change?: string;
}

// prettier-ignore
const doors: Readonly<Record<string, Doors>> = {
  units:          { see: 'unit.list',       change: 'unit.edit' },
  people:         { see: 'person.list',     change: 'person.edit' },
  periods:        { see: 'period.list',     change: 'period.edit' },
  instruments:    { see: 'instrument.list' },
  // The screen that changes these is also where they are read; each record says what may be done.
  formulas:       { see: 'formula.list',    change: 'formula.list' },
  worksheets:     { see: 'worksheet.list',  change: 'worksheet.list' },
  evaluations:    { see: 'review.list',     change: 'review.list' },
  'report-cards': { see: 'reportCard.list' },
};

/**
 * Whether the admin offers an action of a resource. The server decides again for every row; this
 * only keeps doors that would not open out of sight.
 */
export function canAccess(viewer: Viewer | null, resource: string, action: string): boolean {
  const door = doors[resource];
  const ability = action === 'list' || action === 'show' ? door?.see : door?.change;
  return ability !== undefined && can(viewer, ability);
}

/** Whether the viewer has an ability that needs no target, or has it somewhere. */
export function can(viewer: Viewer | null, ability: string): boolean {
  return viewer?.abilities.includes(ability) ?? false;
}
