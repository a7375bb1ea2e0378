import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { MissingPolicy, RankingBasis, Rollup, TieRule } from '../support/enums.js';
import { amountLength } from './formula-rule.input.js';

@InputType({ description: 'How worksheets get their places.' })
export class FormulaRankingInput {
  @Field(() => TieRule, { description: 'Which place equal totals share.' })
  ties!: TieRule;

  @Field(() => RankingBasis, { description: 'Which totals are compared.' })
  basis!: RankingBasis;

  @Field(() => Int, {
    nullable: true,
    description: 'Decimals of rounded totals, 0 to 15; left out where nothing is rounded.',
  })
  digits?: number | null;
}

@InputType({
  description: 'A node of the kabupaten’s instrument, and what it is among the units.',
})
export class FormulaRollupNodeInput {
  @Field(() => String, { description: 'Code in the kabupaten’s instrument.' })
  @MaxLength(limits.codeLength)
  code!: string;

  @Field(() => String, { description: 'Code in the units’ instrument.' })
  @MaxLength(limits.codeLength)
  unitCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Under SPLIT: points that come from the units, exact.',
  })
  @IsOptional()
  @MaxLength(amountLength)
  points?: string | null;
}

@InputType({ description: 'What a unit counts in the units’ mean.' })
export class FormulaUnitWeightInput {
  @Field(() => String, { description: 'Code of the unit.' })
  @MaxLength(limits.codeLength)
  code!: string;

  @Field(() => String, { description: 'Exact, e.g. its employees.' })
  @MaxLength(amountLength)
  weight!: string;
}

@InputType({ description: 'How the units enter the kabupaten’s index.' })
export class FormulaRollupInput {
  @Field(() => Rollup, { description: 'Which way.' })
  method!: Rollup;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the instrument that the units fill in.',
  })
  @IsOptional()
  @MaxLength(limits.nameLength)
  unitInstrument?: string | null;

  @Field(() => [FormulaRollupNodeInput], {
    nullable: true,
    description: 'Which nodes both instruments have.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.nodesPerRollup)
  @ValidateNested({ each: true })
  nodes?: FormulaRollupNodeInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Under BLEND: the share that stays the kabupaten’s own, exact, 0 to 1.',
  })
  @IsOptional()
  @MaxLength(amountLength)
  kabupatenShare?: string | null;

  @Field(() => MissingPolicy, {
    nullable: true,
    description: 'What a unit does that sent nothing, or has no total.',
  })
  missingUnits?: MissingPolicy | null;

  @Field(() => [FormulaUnitWeightInput], {
    nullable: true,
    description: 'What each unit counts; left out where all count alike.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.unitsPerRollup)
  @ValidateNested({ each: true })
  unitWeights?: FormulaUnitWeightInput[] | null;
}
