import type { Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { Announced } from '../live/announced.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';

/**
 * A panel of evaluators on the answers of one period whose stages are too far apart. Once its minutes are
 * signed the database refuses to change or delete it. `version` counts every decision, so that whoever signs
 * has seen all of them.
 */
@Entity()
@Frozen('panel', 'refuse_signed_panel_change')
@Announced(
  'panel',
  ['insert', 'update', 'delete'],
  'insert or update or delete on "panel" for each row execute function announce_panel()',
)
@Unique({ properties: ['period', 'number'] })
@Index({
  name: 'panel_open_unique',
  expression:
    'create unique index "panel_open_unique" on "panel" ("period_id") where "signed_at" is null',
})
export class Panel extends VersionedEntity {
  @ManyToOne(() => Period, { ref: true })
  period!: Ref<Period>;

  /** From 1 within the period. */
  @Property({ type: 'integer' })
  number!: number;

  /** Whose answers it looks at. */
  @Property({ type: 'json' })
  worksheetIds!: readonly string[];

  /** Beyond which difference, 0..1, as the consensus stage of its period said when it was opened. */
  @Property({ type: 'double' })
  panelLimit!: number;

  @ManyToOne(() => Person, { ref: true })
  openedBy!: Ref<Person>;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  signedAt: Date | null = null;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  signedBy: Ref<Person> | null = null;

  /** Canonical JSON of `minutes.ts`; null until it is signed. */
  @Property({ type: 'text', nullable: true })
  content: string | null = null;

  /** Hex SHA-256 of `content`. */
  @Property({ type: 'string', length: 64, nullable: true })
  sha256: string | null = null;
}
