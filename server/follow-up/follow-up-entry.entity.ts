import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { Person } from '../person/person.entity.js';
import { FollowUpStep } from '../support/enums.js';
import { FollowUpAction } from './follow-up.entity.js';

/** What happened to a follow-up action, and where it stood after. The database refuses to change or delete it. */
@Entity()
@Frozen('follow_up_entry')
@Unique({ properties: ['action', 'number'] })
export class FollowUpEntry extends BaseEntity {
  @ManyToOne(() => FollowUpAction, { ref: true })
  action!: Ref<FollowUpAction>;

  /** Counts up from 1. */
  @Property({ type: 'integer' })
  number!: number;

  @ManyToOne(() => Person, { ref: true })
  author!: Ref<Person>;

  @Enum({ items: () => FollowUpStep, type: 'string' })
  step!: FollowUpStep;

  /** In percent, as it was after this. */
  @Property({ type: 'integer' })
  progress!: number;

  /** As it was after this. */
  @Property({ type: 'date' })
  dueDay!: string;

  /** What was said with it; may be empty. */
  @Property({ type: 'text' })
  note: Opt<string> = '';
}
