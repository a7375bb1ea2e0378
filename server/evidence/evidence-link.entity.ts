import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Answer } from '../worksheet/answer.entity.js';
import { EvidenceRevision } from './evidence-revision.entity.js';
import { Evidence } from './evidence.entity.js';

/** That an evidence supports an answer, in the revision it had: a later revision never slips under a closed answer. */
@Entity()
@Unique({ properties: ['answer', 'evidence'] })
@Index({ properties: ['revision'] })
export class EvidenceLink extends VersionedEntity {
  @ManyToOne(() => Answer, { ref: true, deleteRule: 'cascade' })
  answer!: Ref<Answer>;

  @ManyToOne(() => Evidence, { ref: true })
  evidence!: Ref<Evidence>;

  @ManyToOne(() => EvidenceRevision, { ref: true })
  revision!: Ref<EvidenceRevision>;

  /** Page of the document that proves it, from 1. */
  @Property({ type: 'integer', nullable: true })
  page: number | null = null;

  /** Why it is taken though its span misses the period; empty where it does not. */
  @Property({ type: 'text', default: '' })
  outsidePeriodNote: Opt<string> = '';

  @Property({ type: 'boolean' })
  carriedForward: Opt<boolean> = false;
}
