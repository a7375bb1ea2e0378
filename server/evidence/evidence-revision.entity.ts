import type { Opt, Ref } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Person } from '../person/person.entity.js';
import { Evidence } from './evidence.entity.js';
import { Frozen } from '../db/frozen.js';

/** One state of an evidence. Never changes: a better file is a new revision. */
@Entity()
@Frozen('evidence_revision')
@Unique({ properties: ['evidence', 'number'] })
@Index({ properties: ['sha256'] })
@Check({ expression: '(sha256 is null) <> (url is null)' })
export class EvidenceRevision extends BaseEntity {
  @ManyToOne(() => Evidence, { ref: true, deleteRule: 'cascade' })
  evidence!: Ref<Evidence>;

  /** Counts up from 1. */
  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'string', length: 200, nullable: true })
  fileName: string | null = null;

  /** By content, not by name. */
  @Property({ type: 'string', length: 200, nullable: true })
  mediaType: string | null = null;

  /** Bytes. */
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  size: number | null = null;

  /** Hex SHA-256 of the content; the blob's key. Null for a link. */
  @Property({ type: 'string', length: 64, nullable: true })
  sha256: string | null = null;

  @Property({ type: 'text', nullable: true })
  url: string | null = null;

  @Property({ type: 'text' })
  note: Opt<string> = '';

  /** First day that it proves; apart from when it was uploaded. */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  coversFrom: Date | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  coversTo: Date | null = null;

  /** The last day on which the document itself is valid; apart from what it proves. */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  expiresAt: Date | null = null;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  createdBy: Ref<Person> | null = null;
}
