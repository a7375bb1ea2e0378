import { Entity, Enum, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import type { GradeBand } from '../../schema/instruments/instrument.js';
import { GradeBasis, Level } from '../support/enums.js';

/** One revision of an LKE, as loaded. Never changes once a worksheet uses it. */
@Entity()
@Unique({ properties: ['kabupaten', 'code', 'revision'] })
export class Instrument extends BaseEntity {
  @Property({ type: 'string', length: 80 })
  code!: string;

  @Property({ type: 'integer' })
  revision!: number;

  @Enum({ items: () => Level, type: 'string' })
  level!: Level;

  @Property({ type: 'string', length: 200 })
  title!: string;

  /** Exact decimal or fraction. */
  @Property({ type: 'string', length: 40 })
  totalWeight!: string;

  @Property({ type: 'json' })
  legalBasis!: readonly string[];

  @Property({ type: 'json' })
  sources!: readonly { readonly key: string; readonly text: string }[];

  /** The regulation's own grades; a formula starts from them. */
  @Property({ type: 'json' })
  gradeBands!: readonly GradeBand[];

  @Enum({ items: () => GradeBasis, type: 'string' })
  gradeBasis!: GradeBasis;
}
