import type { RequestContext } from '../context.js';
import { worksForUnit } from '../evaluation/evaluation.policy.js';
import type { Actor } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { writes } from '../window/gate.js';
import { stageWriting } from '../window/window.query.js';
import { abilitySheet, answerAbilities } from './answer.abilities.js';
import { type AnswerSheet, assembleAnswers } from './answer.assembly.js';
import { isPeriodRunning, isWritable } from './answer-rules.js';
import type { AnswerParts, AnswerRows } from './answer.rows.js';
import type { Answer } from './answer.type.js';
import { type Figures, figuresOf, frozenFigures } from './worksheet.figures.js';
import { scopeOf, type WorksheetHead } from './worksheet.head.js';
import { freshScores } from './worksheet.score.js';
import { standingOf, type StandingRow } from './worksheet.standing.js';
import type { Worksheet } from './worksheet.type.js';

/** What of worksheets is wanted beside their head. */
export interface WorksheetParts {
  /** Score or progress. */
  readonly figures: boolean;
  /** Null for no answers. */
  readonly answers: AnswerParts | null;
}

/**
 * Worksheets as the API shows them, in the order of their heads.
 *
 * @param rows of all of them, when answers are wanted.
 */
export async function completeWorksheets(
  ctx: RequestContext,
  heads: readonly WorksheetHead[],
  parts: WorksheetParts,
  rows: AnswerRows | undefined,
): Promise<Worksheet[]> {
  const answers = rows ? await answersBySheet(ctx, heads, rows) : undefined;
  const figures = parts.figures
    ? await figuresBySheet(ctx, heads, parts.answers?.evidence ? rows : undefined)
    : undefined;
  return heads.map((head) => {
    const { frozen: _frozen, gate: _gate, ...shown } = head;
    const situation = { period: head.period, worksheet: head };
    return {
      ...shown,
      level: head.instrument.level,
      answers: answers?.get(head.id) ?? [],
      abilities: worksheetAbilities(ctx.actor, head, ctx.now()),
      writing: stageWriting(situation, writes.self(), ctx.now()),
      reviewing: stageWriting(situation, writes.review(), ctx.now()),
      ...(figures?.get(head.id) ?? nothing),
    };
  });
}

/** Stands for figures that nobody asked for. */
const nothing = {} as Figures;

/** By worksheet, each in the order of its instrument. */
async function answersBySheet(
  { actor, catalogue, now }: RequestContext,
  heads: readonly WorksheetHead[],
  rows: AnswerRows,
): Promise<ReadonlyMap<string, Answer[]>> {
  const sheets = new Map<string, AnswerSheet>(
    heads.map((head) => {
      const abilities = answerAbilities(actor, abilitySheet(head), now());
      return [head.id, { unit: head.unit, abilities }];
    }),
  );
  const byCode = new Map(heads.map(({ id }) => [id, new Map<string, Answer>()]));
  for (const answer of assembleAnswers(rows, (id) => sheets.get(id)!)) {
    byCode.get(answer.worksheetId)?.set(answer.indicatorCode, answer);
  }
  const ordered = new Map<string, Answer[]>();
  for (const { id, instrument } of heads) {
    const { indicators } = await catalogue.instrument(actor.kabupatenId, instrument.id);
    const answers = byCode.get(id)!;
    ordered.set(
      id,
      [...indicators.keys()].flatMap((code) => answers.get(code) ?? []),
    );
  }
  return ordered;
}

/**
 * Score and progress by worksheet. Where the answers are at hand with their evidence they are scored on
 * the spot; otherwise the kept scores serve.
 */
async function figuresBySheet(
  ctx: RequestContext,
  heads: readonly WorksheetHead[],
  rows: AnswerRows | undefined,
): Promise<ReadonlyMap<string, Figures>> {
  const open = heads.filter(({ frozen }) => frozen === null);
  const { kabupatenId } = ctx.actor;
  const worksheetIds = open.map(({ id }) => id);
  const kept = rows ? undefined : await freshScores(ctx, kabupatenId, { worksheetIds });
  const standingRows = rows ? standingRowsBySheet(rows) : undefined;
  const figures = new Map<string, Figures>();
  for (const head of heads) {
    if (head.frozen) {
      figures.set(head.id, frozenFigures(head.frozen));
      continue;
    }
    const formula = await ctx.catalogue.formula(kabupatenId, head.formula.id);
    const standing = kept?.get(head.id) ?? standingOf(formula, standingRows?.get(head.id) ?? []);
    figures.set(head.id, figuresOf(standing));
  }
  return figures;
}

function standingRowsBySheet({ answers, links }: AnswerRows): ReadonlyMap<string, StandingRow[]> {
  const evidenced = new Set(links.map(({ answerId }) => answerId));
  const bySheet = new Map<string, StandingRow[]>();
  for (const answer of answers) {
    const row = { ...answer, evidenced: evidenced.has(answer.id) };
    const rows = bySheet.get(answer.worksheetId);
    if (rows) rows.push(row);
    else bySheet.set(answer.worksheetId, [row]);
  }
  return bySheet;
}

/** What the actor may do with the worksheet as a whole now. */
function worksheetAbilities(actor: Actor, head: WorksheetHead, now: Date): string[] {
  const scope = scopeOf(head);
  const { status, period } = head;
  const isOpen = isWritable(period, head, writes.self(), now);
  // Single answers may be open by exceptions of their own.
  const isPartlyOpen =
    isOpen ||
    (head.gate?.exceptions.some(({ indicatorCodes }) =>
      indicatorCodes?.some((code) => isWritable(period, head, writes.self(code), now)),
    ) ??
      false);
  const fills = isPartlyOpen && can(actor, 'answer.edit', scope);
  const submits = isOpen && status === 'FILLING' && can(actor, 'worksheet.submit', scope);
  const resubmits =
    isPartlyOpen && status === 'SUBMITTED' && can(actor, 'worksheet.resubmit', scope);
  const reviews =
    isWritable(period, head, writes.review(), now) &&
    status === 'SUBMITTED' &&
    can(actor, 'evaluation.give', scope) &&
    !worksForUnit(actor, scope);
  return [
    ...(fills ? ['answer.edit'] : []),
    ...(submits ? ['worksheet.submit'] : []),
    ...(resubmits ? ['worksheet.resubmit'] : []),
    ...(reviews ? ['evaluation.give'] : []),
    ...(isPeriodRunning(period, head, now) && can(actor, 'unit.remind', scope)
      ? ['unit.remind']
      : []),
    ...(can(actor, 'evidence.download', scope) ? ['evidence.download'] : []),
  ];
}
