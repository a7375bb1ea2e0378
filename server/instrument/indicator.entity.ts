import { type Opt, Collection, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { AnswerType, WeightStatus } from '../support/enums.js';
import { AnswerOption } from './answer-option.entity.js';
import { Component } from './component.entity.js';
import { CountInput } from './count-input.entity.js';
import { Instrument } from './instrument.entity.js';

/** A leaf of an instrument's tree: what one answer answers. */
@Entity()
@Unique({ properties: ['instrument', 'code'] })
export class Indicator extends BaseEntity {
  @ManyToOne(() => Instrument, { ref: true, deleteRule: 'cascade' })
  instrument!: Ref<Instrument>;

  @ManyToOne(() => Component, { ref: true, deleteRule: 'cascade' })
  component!: Ref<Component>;

  @Property({ type: 'string', length: 40 })
  code!: string;

  @Property({ type: 'text' })
  text!: string;

  @Enum({ items: () => AnswerType, type: 'string' })
  answerType!: AnswerType;

  /** Exact; null where the component's indicators share its weight equally. */
  @Property({ type: 'string', length: 80, nullable: true })
  weight: string | null = null;

  @Enum({ items: () => WeightStatus, type: 'string' })
  weightStatus!: WeightStatus;

  /** How an own weight that is not official came about. */
  @Property({ type: 'text', nullable: true })
  weightBasis: string | null = null;

  @Property({ type: 'boolean' })
  verified!: boolean;

  @Property({ type: 'boolean' })
  inferred!: boolean;

  @Property({ type: 'double', nullable: true })
  scaleMin: number | null = null;

  @Property({ type: 'double', nullable: true })
  scaleMax: number | null = null;

  @Property({ type: 'boolean' })
  scaleInferred: Opt<boolean> = false;

  /** Of a `PERCENT`: the key of a count input, or one less another. */
  @Property({ type: 'string', length: 200, nullable: true })
  ratioNumerator: string | null = null;

  @Property({ type: 'string', length: 200, nullable: true })
  ratioDenominator: string | null = null;

  @Property({ type: 'json' })
  evidenceRequirements!: readonly string[];

  @Property({ type: 'json' })
  sources!: readonly string[];

  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Property({ type: 'integer' })
  position!: number;

  @OneToMany(() => AnswerOption, (option) => option.indicator)
  options = new Collection<AnswerOption>(this);

  @OneToMany(() => CountInput, (input) => input.indicator)
  countInputs = new Collection<CountInput>(this);
}
