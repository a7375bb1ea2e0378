import { canonicalNumber, canonicalPieces, canonicalText, open, Written } from '../canonical.js';
import type { FormulaDefinition } from '../formula/definition.js';
import type {
  ComponentDefinition,
  IndicatorDefinition,
  InstrumentDefinition,
} from '../instruments/instrument.js';
import type { Grading } from './grade.js';
import type { NodeScore, SheetResult } from './score.js';
import {
  sealedPeriod,
  type AnswerFact,
  type AnswerFacts,
  type EvidenceFact,
  type Snapshot,
  type SnapshotHead,
  type SnapshotIndicator,
  type SnapshotNode,
  type SnapshotPeriod,
  type SnapshotProgress,
  type SnapshotUnit,
  type StatisticFact,
} from './snapshot.js';
import { isFault, type Value } from './value.js';

/** What a snapshot is made of, beside the instrument and the formula. */
export interface ClosedWorksheet {
  readonly kabupaten?: SnapshotHead['kabupaten'] | undefined;
  readonly period: SnapshotPeriod;
  readonly unit: SnapshotUnit | null;
  /** By indicator code; one that is absent was never answered. */
  readonly answers: ReadonlyMap<string, AnswerFacts>;
  readonly claimed: SheetResult;
  readonly verified: SheetResult;
  /** Of the verified total. */
  readonly grading: Grading | null;
  readonly standing: {
    /** Null for a faulted total. */
    readonly rank: number | null;
    /** How many have a rank. */
    readonly rankOf: number;
    /** By component code. */
    readonly medianPoints: ReadonlyMap<string, number>;
  } | null;
  readonly progress: SnapshotProgress;
}

/** What all worksheets of an instrument and a formula have in common. */
export interface SnapshotFrame {
  readonly instrument: InstrumentDefinition;
  readonly formula: SnapshotHead['formula'] & { readonly definition: FormulaDefinition };
}

/** What is kept of a worksheet. */
export interface WrittenSnapshot {
  /** The snapshot without its nodes and indicators. */
  readonly head: SnapshotHead;
  /** Canonical JSON of a `Snapshot`: what is kept and hashed. */
  readonly text: string;
}

type Write = (closed: ClosedWorksheet) => string;

/**
 * Puts what is sealed into its text, for many worksheets of one instrument and formula. Nothing is computed here but
 * put in order. Of some 60 kB three quarters are the same for all of them: these are put into words once.
 *
 * @returns for one worksheet after the other; throws RangeError for a node that was not scored.
 */
export function snapshotWriter(frame: SnapshotFrame): (closed: ClosedWorksheet) => WrittenSnapshot {
  const { instrument, formula } = frame;
  const nodes = instrument.components.map((component) => nodeWriter(component, formula.definition));
  const writeFact = factWriter();
  const indicators = instrument.indicators.map((one) => indicatorWriter(one, writeFact));
  return (closed) => {
    const head = headOf(frame, closed);
    const text = canonicalText({
      ...head,
      nodes: listOf(nodes, closed),
      indicators: listOf(indicators, closed),
      ...comparedWith(closed),
    } satisfies { readonly [Name in keyof Snapshot]: unknown });
    return { head, text };
  };
}

function listOf(writers: readonly Write[], closed: ClosedWorksheet): Written {
  let text = '';
  for (const write of writers) text += (text === '' ? '' : ',') + write(closed);
  return new Written(`[${text}]`);
}

function headOf(
  { instrument, formula }: SnapshotFrame,
  { kabupaten, period, unit, claimed, verified, grading, standing, progress }: ClosedWorksheet,
): SnapshotHead {
  return {
    format: 1,
    ...(kabupaten && { kabupaten }),
    period: sealedPeriod(period),
    unit,
    instrument: {
      code: instrument.code,
      revision: instrument.revision,
      level: instrument.level,
      title: instrument.title,
    },
    formula: { revision: formula.revision, title: formula.title, sha256: formula.sha256 },
    totals: {
      points: verified.total.points,
      maximum: verified.total.maximum,
      achievement: verified.total.achievement,
      grade: grading?.band.grade ?? '',
      predicate: grading?.band.predicate ?? '',
      nextGrade: grading?.next
        ? { grade: grading.next.band.grade, points: grading.next.points }
        : null,
      claimedPoints: claimed.total.points,
      rank: standing?.rank ?? null,
      rankOf: standing?.rankOf ?? null,
    },
    progress,
  };
}

// The pieces of a shape come in the order of its names: so are they filled.

function nodeWriter(
  { code, parentCode, kind, name, weightStatus }: ComponentDefinition,
  formula: FormulaDefinition,
): Write {
  const [claimedPoints, effectiveWeight, fault, medianPoints, points, score, weight, end] =
    canonicalPieces({
      claimedPoints: open,
      code,
      effectiveWeight: open,
      fault: open,
      kind,
      medianPoints: open,
      name,
      parentCode,
      points: open,
      score: open,
      weight: open,
      weightStatus: formula.nodes[code]?.weightStatus ?? weightStatus,
    } satisfies Record<keyof SnapshotNode, unknown>) as Pieces<8>;
  const [writeWeight, writeEffective, writeMedian] = [likeBefore(), likeBefore(), likeBefore()];
  return ({ verified, claimed, standing }) => {
    const node = nodeOf(verified, code);
    return (
      claimedPoints +
      canonicalNumber(nodeOf(claimed, code).points) +
      effectiveWeight +
      writeEffective(node.effectiveWeight) +
      fault +
      faultText(node.score) +
      medianPoints +
      writeMedian(standing?.medianPoints.get(code) ?? null) +
      points +
      canonicalNumber(node.points) +
      score +
      canonicalNumber(scoreOf(node)) +
      weight +
      writeWeight(node.weight) +
      end
    );
  };
}

function indicatorWriter({ code }: IndicatorDefinition, writeFact: WriteFact): Write {
  const [claimed, claimedPoints, effectiveWeight, evidence, fault, points, score, state, verified, end] =
    canonicalPieces({
      claimed: open,
      claimedPoints: open,
      code,
      effectiveWeight: open,
      evidence: open,
      fault: open,
      points: open,
      score: open,
      state: open,
      verified: open,
    } satisfies Record<keyof SnapshotIndicator, unknown>) as Pieces<10>; // prettier-ignore
  const [writeEffective, writeScore] = [likeBefore(), likeBefore()];
  return (closed) => {
    const node = nodeOf(closed.verified, code);
    const facts = closed.answers.get(code) ?? unanswered;
    return (
      claimed +
      writeFact(facts.claimed) +
      claimedPoints +
      canonicalNumber(nodeOf(closed.claimed, code).points) +
      effectiveWeight +
      writeEffective(node.effectiveWeight) +
      evidence +
      evidenceText(facts.evidence) +
      fault +
      faultText(node.score) +
      points +
      canonicalNumber(node.points) +
      score +
      writeScore(scoreOf(node)) +
      state +
      JSON.stringify(facts.state) +
      verified +
      writeFact(facts.verified) +
      end
    );
  };
}

type Pieces<
  Count extends number,
  List extends readonly string[] = [],
> = List['length'] extends Count ? List : Pieces<Count, readonly [...List, string]>;

type WriteFact = (fact: AnswerFact | null) => string;

/** Most answers are an option, one of a handful. */
function factWriter(): WriteFact {
  const options = new Map<string, string>();
  return (fact) => {
    if (fact === null) return 'null';
    const { optionKey, value, counts } = fact;
    if (optionKey === null || value !== null || counts !== null) return canonicalText(fact);
    let text = options.get(optionKey);
    if (text === undefined) {
      text = canonicalText(fact);
      options.set(optionKey, text);
    }
    return text;
  };
}

const [page, sha256, url, endOfEvidence] = canonicalPieces({
  page: open,
  sha256: open,
  url: open,
} satisfies Record<keyof EvidenceFact, unknown>) as Pieces<4>;

function evidenceText(evidence: readonly EvidenceFact[]): string {
  let text = '';
  for (const one of evidence) {
    text +=
      (text === '' ? '' : ',') +
      page +
      canonicalNumber(one.page) +
      sha256 +
      JSON.stringify(one.sha256) +
      url +
      JSON.stringify(one.url) +
      endOfEvidence;
  }
  return `[${text}]`;
}

const faultText = (score: Value): string => (isFault(score) ? JSON.stringify(score.fault) : 'null');
const scoreOf = ({ score }: NodeScore): number | null => (isFault(score) ? null : score);

/** Writes a number that is mostly that of the worksheet before, as weights and medians are. */
function likeBefore(): (value: number | null) => string {
  let before: number | null = null;
  let text = canonicalNumber(before);
  return (value) => {
    if (value !== before) {
      text = canonicalNumber(value);
      before = value;
    }
    return text;
  };
}

function comparedWith({ verified, claimed }: ClosedWorksheet): Pick<Snapshot, 'statistics'> {
  if (verified.statistics.length === 0) return {};
  const statistics = verified.statistics.map(({ nodeCode, call, value }, place) => ({
    nodeCode,
    call,
    verified: factOf(value),
    claimed: factOf(claimed.statistics[place]!.value),
  }));
  return { statistics };
}

const factOf = (value: Value): StatisticFact =>
  isFault(value)
    ? { value: null, fault: value.fault, at: value.at }
    : { value, fault: null, at: null };

const unanswered: AnswerFacts = { state: 'DRAFT', claimed: null, verified: null, evidence: [] };

function nodeOf({ nodes }: SheetResult, code: string): NodeScore {
  const node = nodes.get(code);
  if (node === undefined) throw new RangeError(`${code} was not scored`);
  return node;
}
