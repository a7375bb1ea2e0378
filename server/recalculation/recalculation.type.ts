import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { FormulaRef } from '../formula/formula.type.js';
import { InstrumentRef } from '../instrument/instrument.type.js';
import { PeriodRef } from '../period/period.type.js';
import { UnitKind } from '../support/enums.js';
import { UnitRef } from '../unit/unit.type.js';
import { MoveSummary } from './move-summary.type.js';

@ObjectType({ description: 'Where a worksheet stands by one formula.', simpleResolvers: true })
export class Standing {
  @Field(() => Float, { description: 'Points, unrounded.' })
  points!: number;

  @Field(() => Float, { description: 'Share of the maximum, 0 to 1.' })
  achievement!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Place among the units, from 1; equal ones share it. Null where it has none.',
  })
  rank!: number | null;

  @Field(() => String, { nullable: true, description: 'Grade; null where the total has none.' })
  grade!: string | null;
}

@ObjectType({ description: 'What a component gives by two formulas.', simpleResolvers: true })
export class ComponentMove {
  @Field(() => String, { description: 'Code, unique in the instrument.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Code of the node above; null for a root.' })
  parentCode!: string | null;

  @Field(() => String, { description: 'Official name, as it was sealed.' })
  name!: string;

  @Field(() => Float, { description: 'Points as they were sealed.' })
  before!: number;

  @Field(() => Float, { description: 'Points by the other formula.' })
  after!: number;

  @Field(() => Float, { description: 'Points gained.' })
  points!: number;
}

@ObjectType({
  description: 'A sealed result beside what another formula makes of the same answers.',
  simpleResolvers: true,
})
export class RecalculatedCard {
  @Field(() => ID, { description: 'The report card; it stays as it is.' })
  reportCardId!: string;

  @Field(() => ID, { description: 'The worksheet it was made of.' })
  worksheetId!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose, by the name it had then; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => UnitKind, { nullable: true, description: 'What kind of unit it was.' })
  unitKind!: UnitKind | null;

  @Field(() => String, {
    description: 'Hex SHA-256 of the sealed snapshot, which was held against it.',
  })
  sha256!: string;

  @Field(() => Standing, { description: 'As it was sealed; never computed anew.' })
  before!: Standing;

  @Field(() => Standing, { description: 'What the other formula makes of the sealed answers.' })
  after!: Standing;

  @Field(() => Float, { description: 'Points gained.' })
  points!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Places gained: 2 is from 5th to 3rd; null where either has no rank.',
  })
  places!: number | null;

  @Field(() => Int, { description: '1 for a better grade, −1 for a worse one, 0 for the same.' })
  grade!: number;

  @Field(() => [ComponentMove], {
    description:
      'The components whose points differ, each before those below it, the strongest first.',
  })
  components!: readonly ComponentMove[];
}

@ObjectType({
  description: 'A formula with the seal of what it says.',
  simpleResolvers: true,
})
export class SealedFormula extends FormulaRef {
  @Field(() => String, { description: 'Hex SHA-256 of what it says, in canonical form.' })
  sha256!: string;
}

@ObjectType({
  description:
    'The report cards of a closed period, recalculated by another formula. Nothing of it is kept: what ' +
    'counts is what was sealed.',
  simpleResolvers: true,
})
export class Recalculation {
  @Field(() => PeriodRef, { description: 'Of which period.' })
  period!: PeriodRef;

  @Field(() => InstrumentRef, { description: 'What was filled in.' })
  instrument!: InstrumentRef;

  @Field(() => SealedFormula, { description: 'By which the report cards were sealed.' })
  sealedBy!: SealedFormula;

  @Field(() => SealedFormula, { description: 'By which it was recalculated.' })
  formula!: SealedFormula;

  @Field(() => MoveSummary, { description: 'What the other formula does as a whole.' })
  summary!: MoveSummary;

  @Field(() => [RecalculatedCard], { description: 'Each report card, best first.' })
  cards!: readonly RecalculatedCard[];
}
