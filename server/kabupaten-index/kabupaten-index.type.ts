import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { IndexAbsence as Absence } from '../../schema/scoring/index.js';
import { FormulaRef } from '../formula/formula.type.js';
import { GradeDistance } from '../report-card/report-card.type.js';
import { MissingPolicy, Rollup } from '../support/enums.js';

export const IndexAbsence = {
  KABUPATEN_NOT_SUBMITTED: 'KABUPATEN_NOT_SUBMITTED',
  KABUPATEN_WITHOUT_TOTAL: 'KABUPATEN_WITHOUT_TOTAL',
  UNITS_MISSING: 'UNITS_MISSING',
  NO_UNITS: 'NO_UNITS',
  UNIT_WITHOUT_WEIGHT: 'UNIT_WITHOUT_WEIGHT',
  UNIT_NODE_UNKNOWN: 'UNIT_NODE_UNKNOWN',
  COHORT_OPEN: 'COHORT_OPEN',
} as const satisfies Record<Absence, Absence>;
registerEnumType(IndexAbsence, {
  name: 'IndexAbsence',
  description: 'Why a kabupaten has no index.',
  valuesConfig: {
    KABUPATEN_NOT_SUBMITTED: { description: 'Its own worksheet was not sent.' },
    KABUPATEN_WITHOUT_TOTAL: { description: 'Its own worksheet has no total.' },
    UNITS_MISSING: { description: 'A unit sent nothing or has no total, and the formula says so.' },
    NO_UNITS: { description: 'No unit is left to take a mean of.' },
    UNIT_WITHOUT_WEIGHT: { description: 'A unit counts, and the formula does not say how much.' },
    UNIT_NODE_UNKNOWN: { description: 'What the units fill in lacks a node that it is made of.' },
    COHORT_OPEN: {
      description: 'A total compares units with each other, which is done when the period closes.',
    },
  },
});

@ObjectType({ description: 'A unit by its name.', simpleResolvers: true })
export class IndexUnit {
  @Field(() => String, { description: 'Code.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@ObjectType({
  description: 'A part of the index: a node of the kabupaten’s instrument with all below it.',
  simpleResolvers: true,
})
export class IndexPart {
  @Field(() => String, { description: 'Code in the kabupaten’s instrument.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code among the units; null where it is the kabupaten’s alone.',
  })
  unitCode!: string | null;

  @Field(() => Float, { description: 'Points, own and units’ together, unrounded.' })
  points!: number;

  @Field(() => Float, { description: 'The most it can bring.' })
  maximum!: number;

  @Field(() => Float, { description: 'Points from the kabupaten’s own worksheet.' })
  ownPoints!: number;

  @Field(() => Float, { description: 'Points from the units’ mean.' })
  unitPoints!: number;

  @Field(() => Float, { description: 'How much of `maximum` the units can bring.' })
  unitMaximum!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the units’ scores, 0 to 1; null where it is the kabupaten’s alone.',
  })
  unitMean!: number | null;
}

@ObjectType({ description: 'The index of a kabupaten in one period.', simpleResolvers: true })
export class KabupatenIndex {
  @Field(() => ID, { description: 'The kabupaten’s own worksheet.' })
  worksheetId!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Points, unrounded, 0 to `maximum`; null where there is no index.',
  })
  index!: number | null;

  @Field(() => Float, { description: 'The highest there can be: 100 under the regulation.' })
  maximum!: number;

  @Field(() => IndexAbsence, {
    nullable: true,
    description: 'Why there is none; null if there is.',
  })
  absence!: Absence | null;

  @Field(() => String, { nullable: true, description: 'Grade; null where there is no index.' })
  grade!: string | null;

  @Field(() => String, { nullable: true, description: 'What the grade is called.' })
  predicate!: string | null;

  @Field(() => GradeDistance, { nullable: true, description: 'Null at the best grade.' })
  distanceToNextGrade!: GradeDistance | null;

  @Field(() => Float, { description: 'Points from the kabupaten’s own worksheet.' })
  ownPoints!: number;

  @Field(() => Float, { description: 'Points from the units’ mean.' })
  unitPoints!: number;

  @Field(() => Rollup, { description: 'How the units entered it.' })
  method!: Rollup;

  @Field(() => String, {
    nullable: true,
    description: 'Under BLEND: the share that stayed the kabupaten’s own, exact.',
  })
  kabupatenShare!: string | null;

  @Field(() => MissingPolicy, {
    nullable: true,
    description: 'What a unit did that sent nothing; null where units do not enter.',
  })
  missingUnits!: MissingPolicy | null;

  @Field(() => Boolean, { description: 'Whether some units count more than others.' })
  weighsUnits!: boolean;

  @Field(() => FormulaRef, { description: 'The formula that says all this.' })
  formula!: FormulaRef;

  @Field(() => [IndexPart], { description: 'What it is made of, in tree order; adds up exactly.' })
  parts!: readonly IndexPart[];

  @Field(() => [IndexUnit], { description: 'Units in the mean.' })
  counted!: readonly IndexUnit[];

  @Field(() => [IndexUnit], {
    description: 'Units that sent nothing or have no total, or lack a weight; see `absence`.',
  })
  missing!: readonly IndexUnit[];

  @Field(() => String, {
    nullable: true,
    description: 'Hex SHA-256 of what was sealed when the period closed; null before.',
  })
  sha256!: string | null;
}
