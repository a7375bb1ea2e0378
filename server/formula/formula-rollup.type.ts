import { Field, Int, ObjectType } from 'type-graphql';
import { MissingPolicy, RankingBasis, Rollup, TieRule } from '../support/enums.js';

@ObjectType({ description: 'How worksheets get their places.', simpleResolvers: true })
export class FormulaRanking {
  @Field(() => TieRule, { description: 'Which place equal totals share.' })
  ties!: TieRule;

  @Field(() => RankingBasis, { description: 'Which totals are compared.' })
  basis!: RankingBasis;

  @Field(() => Int, {
    nullable: true,
    description: 'Decimals of rounded totals, 0 to 15; null where nothing is rounded.',
  })
  digits?: number;
}

@ObjectType({
  description: 'A node of the kabupaten’s instrument, and what it is among the units.',
  simpleResolvers: true,
})
export class FormulaRollupNode {
  @Field(() => String, { description: 'Code in the kabupaten’s instrument.' })
  code!: string;

  @Field(() => String, { description: 'Code in the units’ instrument.' })
  unitCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Under SPLIT: points that come from the units, exact.',
  })
  points?: string;
}

@ObjectType({ description: 'What a unit counts in the units’ mean.', simpleResolvers: true })
export class FormulaUnitWeight {
  @Field(() => String, { description: 'Code of the unit.' })
  code!: string;

  @Field(() => String, { description: 'Exact, e.g. its employees.' })
  weight!: string;
}

@ObjectType({
  description: 'How the units enter the kabupaten’s index: the kabupaten’s own choice.',
  simpleResolvers: true,
})
export class FormulaRollup {
  @Field(() => Rollup, { description: 'Which way.' })
  method!: Rollup;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the instrument that the units fill in.',
  })
  unitInstrument?: string;

  @Field(() => [FormulaRollupNode], {
    nullable: true,
    description: 'Which nodes both instruments have.',
  })
  nodes?: readonly FormulaRollupNode[];

  @Field(() => String, {
    nullable: true,
    description: 'Under BLEND: the share that stays the kabupaten’s own, exact, 0 to 1.',
  })
  kabupatenShare?: string;

  @Field(() => MissingPolicy, {
    nullable: true,
    description: 'What a unit does that sent nothing, or has no total.',
  })
  missingUnits?: MissingPolicy;

  @Field(() => [FormulaUnitWeight], {
    nullable: true,
    description: 'What each unit counts; null where all count alike.',
  })
  unitWeights?: readonly FormulaUnitWeight[];
}
