import type { Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { EvidenceRevision } from '../evidence/evidence-revision.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { FollowUpAction } from './follow-up.entity.js';

/** That evidence of the unit proves a follow-up action, in the revision it had. */
@Entity()
@Unique({ properties: ['action', 'evidence'] })
@Index({ properties: ['evidence'] })
export class FollowUpEvidence extends BaseEntity {
  @ManyToOne(() => FollowUpAction, { ref: true })
  action!: Ref<FollowUpAction>;

  @ManyToOne(() => Evidence, { ref: true })
  evidence!: Ref<Evidence>;

  @ManyToOne(() => EvidenceRevision, { ref: true })
  revision!: Ref<EvidenceRevision>;
}
