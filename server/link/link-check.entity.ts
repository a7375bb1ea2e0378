import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { EvidenceRevision } from '../evidence/evidence-revision.entity.js';
import { Person } from '../person/person.entity.js';
import { type LinkOutcome, linkOutcomes } from './probe.js';

/** What a link's address answered at one moment, as a fact beside it: says nothing of what stands there. */
@Entity()
@Frozen('link_check')
@Index({ properties: ['revision', 'createdAt'] })
export class LinkCheck extends BaseEntity {
  @ManyToOne(() => EvidenceRevision, { ref: true })
  revision!: Ref<EvidenceRevision>;

  @ManyToOne(() => Person, { ref: true })
  checkedBy!: Ref<Person>;

  @Enum({ items: () => [...linkOutcomes], type: 'string' })
  outcome!: LinkOutcome;

  /** Of HTTP; null when nothing was answered. */
  @Property({ type: 'integer', nullable: true })
  status: number | null = null;
}
