import { FollowUpSource, FollowUpState } from '../graphql/enums.js';
import type { FollowUpFilter } from '../graphql/graphql.js';

/** Which part of the list is looked at first. */
export const shows = ['all', 'mine', 'overdue', 'confirm'] as const;
export type Show = (typeof shows)[number];

/** Stands for the kabupaten itself where a unit is chosen. */
export const kabupaten = 'kabupaten';

/** What is asked of the list; it stands in the address, so that it can be sent on. */
export interface Question {
  readonly show: Show;
  /** Id, `kabupaten`, or empty for all. */
  readonly unit: string;
  readonly period: string;
  readonly source: FollowUpSource | '';
  readonly state: FollowUpState | '';
  readonly search: string;
}

/** The question that an address asks; what it cannot ask is left out. */
export function questionIn(search: URLSearchParams): Question {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | '' =>
    values.find((value) => value === search.get(name)) ?? '';
  return {
    show: oneOf('show', shows) || 'all',
    unit: search.get('unit') ?? '',
    period: search.get('period') ?? '',
    source: oneOf('source', Object.values(FollowUpSource)),
    state: oneOf('state', Object.values(FollowUpState)),
    search: search.get('search') ?? '',
  };
}

/** The address of a question, without what asks for nothing. */
export function addressOf(question: Question): Record<string, string> {
  const { show, ...rest } = question;
  const asked = Object.entries({ ...rest, show: show === 'all' ? '' : show });
  return Object.fromEntries(asked.filter(([, value]) => value !== ''));
}

/** The same as the API takes it. */
export function filterOf({ show, unit, period, source, state, search }: Question): FollowUpFilter {
  return {
    ...(unit === kabupaten ? { ofKabupaten: true } : unit && { unitId: unit }),
    ...(period && { periodId: period }),
    ...(source && { source: [source] }),
    ...(state && { state: [state] }),
    ...(search.trim() && { search: search.trim() }),
    ...(show === 'mine' && { mine: true }),
    ...(show === 'overdue' && { overdue: true }),
    ...(show === 'confirm' && { state: [FollowUpState.DONE] }),
  };
}

/** Whether anything but what is shown first narrows the list. */
export const isNarrowed = ({ unit, period, source, state, search }: Question): boolean =>
  [unit, period, source, state, search.trim()].some((value) => value !== '');
