import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Announced } from '../live/announced.js';
import { Person } from '../person/person.entity.js';
import { Answer } from '../worksheet/answer.entity.js';

/** What somebody says of an answer to the others who work on it. */
@Entity()
@Announced(
  'comment',
  ['insert', 'update'],
  'insert or update on "comment" for each row execute function announce_comment()',
)
@Index({ properties: ['answer', 'createdAt'] })
export class Comment extends VersionedEntity {
  @ManyToOne(() => Answer, { ref: true, deleteRule: 'cascade' })
  answer!: Ref<Answer>;

  @ManyToOne(() => Person, { ref: true })
  author!: Ref<Person>;

  /** Plain text; empty once removed. */
  @Property({ type: 'text' })
  text!: string;

  /** Ids of those whom it names, all of whom may read the answer when it is written. */
  @Property({ type: 'json' })
  mentions: Opt<readonly string[]> = [];

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  editedAt: Date | null = null;

  /** That something stood there stays to be seen; what it was is in the trace alone. */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  removedAt: Date | null = null;
}
