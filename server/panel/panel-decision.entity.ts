import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property, Trigger, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Person } from '../person/person.entity.js';
import { Answer } from '../worksheet/answer.entity.js';
import { Panel } from './panel.entity.js';

/**
 * What a panel decided on one answer. It counts once the minutes are signed, and is never changed after. Its `version` is the
 * one that the panel came to with it, so that none ever comes again.
 */
@Entity()
@Trigger({
  name: 'panel_decision_frozen',
  timing: 'before',
  events: ['insert', 'update', 'delete'],
  expression: `create trigger "panel_decision_frozen" before insert or update or delete on "panel_decision"
    for each row execute function refuse_signed_decision_change()`,
})
@Unique({ properties: ['panel', 'answer'] })
export class PanelDecision extends VersionedEntity {
  @ManyToOne(() => Panel, { ref: true })
  panel!: Ref<Panel>;

  @ManyToOne(() => Answer, { ref: true })
  answer!: Ref<Answer>;

  /** Which values the panel had before it: when they change, it has to decide anew. */
  @Property({ type: 'string', length: 64 })
  basis!: string;

  @Property({ type: 'string', length: 40, nullable: true })
  optionKey: string | null = null;

  @Property({ type: 'double', nullable: true })
  value: number | null = null;

  @Property({ type: 'json' })
  counts: Opt<Readonly<Record<string, number>>> = {};

  @Property({ type: 'text' })
  reason!: string;

  @ManyToOne(() => Person, { ref: true })
  decidedBy!: Ref<Person>;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  decidedAt!: Date;
}
