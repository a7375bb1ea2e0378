import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { InvalidInput, NotFound } from '../errors/domain-error.js';
import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { type Topic, topics } from './announcement.js';
import { readSheet, type SheetRow, readPanelPlace } from './presence.query.js';

/** What somebody has on the screen, and is shown at to the others who have it there. */
export type Place =
  | { readonly kind: 'worksheet'; readonly id: string; readonly scope: PeriodUnitScope }
  | { readonly kind: 'panel'; readonly id: string };

export const mayStay = (actor: Actor, place: Place): boolean =>
  place.kind === 'worksheet' ? can(actor, 'worksheet.read', place.scope) : can(actor, 'panel.list');

export interface StreamQuery {
  readonly worksheet?: unknown;
  readonly panel?: unknown;
  readonly indicator?: unknown;
  readonly follows?: unknown;
}

/**
 * Null for who has neither a worksheet nor a panel open.
 *
 * @throws InvalidInput; NotFound, also for another kabupaten's and for what the actor may not read.
 */
export async function placeOf(
  ctx: RequestContext,
  { worksheet, panel }: StreamQuery,
): Promise<Place | null> {
  if (worksheet !== undefined && panel !== undefined) throw new InvalidInput('panel', 'MALFORMED');
  if (worksheet !== undefined) return sheetOf(ctx, worksheet);
  return panel === undefined ? null : panelOf(ctx, panel);
}

async function sheetOf({ actor, pool }: RequestContext, asked: unknown): Promise<Place> {
  const id = idOf('Worksheet', textOf(asked, 'worksheet'), 'worksheet');
  const [sheet]: (SheetRow | undefined)[] = await readSheet(pool, [actor.kabupatenId, id]);
  if (!sheet || !can(actor, 'worksheet.read', sheet)) throw new NotFound('Worksheet', 'worksheet');
  return { kind: 'worksheet', id, scope: sheet };
}

async function panelOf({ actor, pool }: RequestContext, asked: unknown): Promise<Place> {
  const id = idOf('Panel', textOf(asked, 'panel'), 'panel');
  if (!can(actor, 'panel.list')) throw new NotFound('Panel', 'panel');
  const [panel] = await readPanelPlace(pool, [actor.kabupatenId, id]);
  if (!panel) throw new NotFound('Panel', 'panel');
  return { kind: 'panel', id };
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new InvalidInput(field, 'MISSING');
  return value;
}

/** What others are shown as a spot; nobody writes to them here. */
const spotText = /^[\w.-]+$/;

/** The indicator or, at a panel, the answer that is looked at. @throws InvalidInput */
export function spotOf(value: unknown): string | null {
  if (value === undefined || value === '') return null;
  const isSpot =
    typeof value === 'string' && value.length <= limits.codeLength && spotText.test(value);
  if (!isSpot) throw new InvalidInput('indicator', 'MALFORMED');
  return value;
}

/** Whether anything of the topic may be for the actor. */
export const mayFollow = (actor: Actor, topic: Topic): boolean =>
  topic !== 'PANELS' || can(actor, 'panel.list');

/** @throws InvalidInput; NotFound, where nothing of the topic is ever for the actor. */
export function topicOf({ actor }: RequestContext, value: unknown): Topic | null {
  if (value === undefined || value === '') return null;
  const topic = topics.find((one) => one.toLowerCase() === value);
  if (!topic) throw new InvalidInput('follows', 'MALFORMED');
  if (!mayFollow(actor, topic)) throw new NotFound('Panel', 'follows');
  return topic;
}
