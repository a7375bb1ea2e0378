import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Announced } from '../live/announced.js';
import { Person } from '../person/person.entity.js';
import { AnswerState } from '../support/enums.js';
import { Worksheet } from './worksheet.entity.js';

/**
 * One indicator in one worksheet: the unit's own (`SELF`) value. The rows of a worksheet are made
 * with it, so that saving is always an update. What evaluators say stands in `Evaluation`.
 *
 * `version` counts what an evaluator has to judge anew: each saved content, each time that it is sent
 * back to them, and each change of the evidence while it is before them (reopened). A verdict or a submission leaves it alone, so that nobody's next step collides.
 */
@Entity()
@Announced(
  'answer',
  ['update'],
  `update on "answer" referencing old table as earlier new table as later
   for each statement execute function announce_answers()`,
  'statement',
)
@Unique({ properties: ['worksheet', 'indicatorCode'] })
@Index({ properties: ['worksheet', 'state', 'submittedAt'] })
export class Answer extends VersionedEntity {
  @ManyToOne(() => Worksheet, { ref: true, deleteRule: 'cascade' })
  worksheet!: Ref<Worksheet>;

  @Property({ type: 'string', length: 40 })
  indicatorCode!: string;

  /** The chosen option; null when not answered or when the indicator has none. */
  @Property({ type: 'string', length: 40, nullable: true })
  optionKey: string | null = null;

  /** Of a `VALUE`, on the indicator's scale. */
  @Property({ type: 'double', nullable: true })
  value: number | null = null;

  /** Count inputs of a `PERCENT` by key; `{}` when none is given. */
  @Property({ type: 'json' })
  counts: Opt<Readonly<Record<string, number>>> = {};

  @Property({ type: 'text' })
  explanation: Opt<string> = '';

  @Enum({ items: () => AnswerState, type: 'string' })
  state: Opt<AnswerState> = AnswerState.DRAFT;

  /** Carried over from the period before and not touched since ("belum berubah"). */
  @Property({ type: 'boolean' })
  unchanged: Opt<boolean> = false;

  /** Came to the evaluator again: after a return, or because the unit changed what had been accepted. */
  @Property({ type: 'boolean' })
  resubmitted: Opt<boolean> = false;

  /**
   * Changed by the unit after its acceptance, and not judged since: it is `SUBMITTED`, while the verdict
   * that stands (`Evaluation.current`) is still the acceptance of an earlier version.
   */
  @Property({ type: 'boolean' })
  reopened: Opt<boolean> = false;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  submittedAt: Date | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  updatedAt: Date | null = null;

  /**
   * When evidence was last attached, replaced or taken away. Apart from `version`, so that a link never
   * collides with a text that is being typed.
   */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  linksChangedAt: Date | null = null;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  updatedBy: Ref<Person> | null = null;
}
