import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { Person } from '../person/person.entity.js';
import { ReturnReason, Stage, Verdict } from '../support/enums.js';
import { Answer } from '../worksheet/answer.entity.js';

/** What an evaluator had in front of them: the unit's answer and its evidence. */
export interface SeenAnswer {
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly explanation: string;
  /** In the order in which it was attached. */
  readonly evidence: readonly SeenEvidence[];
}

export interface SeenEvidence {
  readonly evidenceId: string;
  readonly title: string;
  readonly revisionId: string;
  /** Number of the revision, from 1. */
  readonly number: number;
  readonly page: number | null;
  /** Missing where it is not known: verdicts did not always keep it. */
  readonly outsidePeriodNote?: string;
  /** As above. */
  readonly carriedForward?: boolean;
}

/**
 * One stage's verdict and value on one answer, as it stood at `answerVersion`. A later verdict of the
 * same stage is a new row; the earlier one stays and is no longer `current`. Of a consensus the database
 * lets nothing else change.
 */
@Entity()
@Frozen('evaluation', 'refuse_consensus_change')
@Index({ properties: ['answer'] })
@Index({
  name: 'evaluation_current_unique',
  expression:
    'create unique index "evaluation_current_unique" on "evaluation" ("answer_id", "stage_key") where "current"',
})
export class Evaluation extends BaseEntity {
  @ManyToOne(() => Answer, { ref: true, deleteRule: 'cascade' })
  answer!: Ref<Answer>;

  @Enum({ items: () => Stage, type: 'string' })
  stage!: Stage;

  /** Which of the configured stages; there can be several of a kind. */
  @Property({ type: 'string', length: 40, default: 'review' })
  stageKey: Opt<string> = 'review';

  @Enum({ items: () => Verdict, type: 'string' })
  verdict!: Verdict;

  @Property({ type: 'string', length: 40, nullable: true })
  optionKey: string | null = null;

  @Property({ type: 'double', nullable: true })
  value: number | null = null;

  @Property({ type: 'json' })
  counts: Opt<Readonly<Record<string, number>>> = {};

  @Enum({ items: () => ReturnReason, type: 'string', nullable: true })
  reason: ReturnReason | null = null;

  @Property({ type: 'text' })
  note: Opt<string> = '';

  @ManyToOne(() => Person, { ref: true })
  evaluator!: Ref<Person>;

  @Property({ type: 'integer' })
  answerVersion!: number;

  /** Null where it is not known: verdicts did not always keep it. */
  @Property({ type: 'json', nullable: true })
  seen: SeenAnswer | null = null;

  /** Whether the answer was reopened until this verdict; null where it is not known. */
  @Property({ type: 'boolean', nullable: true })
  reopened: boolean | null = null;

  @Property({ type: 'boolean' })
  current: Opt<boolean> = true;

  /** Taken back by its author: kept for the trace, shown nowhere. */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  withdrawnAt: Date | null = null;
}
