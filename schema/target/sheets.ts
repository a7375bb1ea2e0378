import type { AnswerValue } from '../scoring/answer.js';
import { replaceAnswer, type NodeColumns } from '../scoring/columns.js';
import { pointsOf } from '../scoring/deal.js';
import type { PlannedIndicator } from '../scoring/plan.js';
import { raiseScores } from '../scoring/raise.js';
import type { Base } from './base.js';

/** The base so many times over, to be changed row by row and scored anew where it was. */
export class Sheets {
  readonly columns: NodeColumns;

  constructor(
    private readonly base: Base,
    readonly rows: number,
  ) {
    this.columns = repeated(base, rows);
  }

  replace(row: number, indicator: PlannedIndicator, answer: AnswerValue): void {
    replaceAnswer(this.columns, indicator, row, answer);
  }

  /** Puts a result in place of what a node would come to. */
  put(row: number, node: number, { value, fault }: NodeResult): void {
    this.columns.scores[node * this.rows + row] = value;
    this.columns.faults[node * this.rows + row] = fault;
    if (fault !== 0) this.columns.isFaulty[node] = 1;
  }

  /** @param nodes in the order of the plan. */
  raise(nodes: Int32Array): void {
    raiseScores(this.base.plan, this.columns, nodes, this.base.surroundings);
  }

  resultOf(row: number, node: number): NodeResult {
    const at = node * this.rows + row;
    return { value: this.columns.scores[at]!, fault: this.columns.faults[at]! };
  }

  /** Points of the total; null where it is a fault. */
  totalOf(row: number): number | null {
    return this.columns.faults[row] === 0 ? pointsOf(this.base.plan, this.columns, row) : null;
  }
}

export interface NodeResult {
  /** 0 where there is a fault. */
  readonly value: number;
  /** As in columns: 0 for a score. */
  readonly fault: number;
}

function repeated({ plan, columns }: Base, rows: number): NodeColumns {
  const size = plan.codes.length;
  const scores = new Float64Array(size * rows);
  const faults = new Int32Array(size * rows);
  for (let node = 0; node < size; node += 1) {
    scores.fill(columns.scores[node]!, node * rows, (node + 1) * rows);
    faults.fill(columns.faults[node]!, node * rows, (node + 1) * rows);
  }
  const counts = [...columns.counts].map(([node, read]) => {
    const columnsHere = [...read].map(([key, { values, faults: why }]) => {
      const column = {
        values: new Float64Array(rows).fill(values[0]!),
        faults: new Int32Array(rows).fill(why?.[0] ?? 0),
      };
      return [key, column] as const;
    });
    return [node, new Map(columnsHere)] as const;
  });
  return {
    rows,
    scores,
    faults,
    isFaulty: Uint8Array.from(columns.faults, (fault) => (fault === 0 ? 0 : 1)),
    counts: new Map(counts),
    statistics: new Map(),
  };
}
