import { ArrayMaxSize, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import {
  Aggregation,
  MissingPolicy,
  RoundingMode,
  ScoreDirection,
  WeightStatus,
} from '../support/enums.js';

/** Of what is typed where an exact amount belongs. Whether it is one is for the checker to say. */
export const amountLength = 80;

@InputType({ description: 'How a score is rounded, last of all.' })
export class RoundingInput {
  @Field(() => Int, { description: 'Decimals kept, 0 to 15.' })
  digits!: number;

  @Field(() => RoundingMode, { description: 'Which way.' })
  mode!: RoundingMode;
}

@InputType({ description: 'What is done to a score once it is there.' })
abstract class ScoreFinishInput {
  @Field(() => ScoreDirection, {
    nullable: true,
    description: 'Whether the score counts as it is; left out for as it is.',
  })
  direction?: ScoreDirection | null;

  @Field(() => String, { nullable: true, description: 'Lowest score, exact.' })
  @IsOptional()
  @MaxLength(amountLength)
  floor?: string | null;

  @Field(() => String, { nullable: true, description: 'Highest score, exact.' })
  @IsOptional()
  @MaxLength(amountLength)
  cap?: string | null;

  @Field(() => RoundingInput, { nullable: true, description: 'Left out where it is not rounded.' })
  @IsOptional()
  @ValidateNested()
  rounding?: RoundingInput | null;
}

@InputType({
  description: 'What missing values do to one node, in place of the formula’s rules, kind by kind.',
})
export class FormulaNodeMissingInput {
  @Field(() => MissingPolicy, { nullable: true, description: 'Nobody has answered.' })
  unanswered?: MissingPolicy | null;

  @Field(() => MissingPolicy, { nullable: true, description: 'It does not apply to the unit.' })
  notApplicable?: MissingPolicy | null;

  @Field(() => MissingPolicy, {
    nullable: true,
    description: 'There is nothing to take a share of.',
  })
  divideByZero?: MissingPolicy | null;

  @Field(() => MissingPolicy, { nullable: true, description: 'The scale gives it no value.' })
  outOfDomain?: MissingPolicy | null;

  @Field(() => String, { nullable: true, description: 'The score that a replacement counts.' })
  @IsOptional()
  @MaxLength(amountLength)
  replacement?: string | null;
}

@InputType({ description: 'What a formula says of one node.' })
export class FormulaNodeInput extends ScoreFinishInput {
  @Field(() => String, { description: 'Code of the component or indicator.' })
  @Length(1, limits.codeLength)
  code!: string;

  @Field(() => String, { description: 'Points, exact: a decimal or a fraction.' })
  @MaxLength(amountLength)
  weight!: string;

  @Field(() => WeightStatus, { description: 'Where the weight comes from.' })
  weightStatus!: WeightStatus;

  @Field(() => Aggregation, { description: 'How its score comes from its children.' })
  aggregation!: Aggregation;

  @Field(() => String, {
    nullable: true,
    description: 'What gives its score under EXPRESSION, in canonical form.',
  })
  @IsOptional()
  @MaxLength(limits.expressionLength)
  expression?: string | null;

  @Field(() => FormulaNodeMissingInput, {
    nullable: true,
    description: 'Left out where the formula’s rules hold.',
  })
  @IsOptional()
  @ValidateNested()
  missing?: FormulaNodeMissingInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Least share of its children’s weight that must have a score, exact, 0 to 1.',
  })
  @IsOptional()
  @MaxLength(amountLength)
  minimumAnswered?: string | null;
}

@InputType({ description: 'What an option scores.' })
export class ScaleOptionInput {
  @Field(() => String, { description: 'Key of the option.' })
  @MaxLength(limits.codeLength)
  key!: string;

  @Field(() => String, { description: 'Score, exact.' })
  @MaxLength(amountLength)
  value!: string;
}

@InputType({
  description:
    'How an indicator’s answer becomes its score, where that is not the instrument’s way.',
})
export class FormulaIndicatorInput extends ScoreFinishInput {
  @Field(() => String, { description: 'Code of the indicator.' })
  @Length(1, limits.codeLength)
  code!: string;

  @Field(() => [ScaleOptionInput], {
    nullable: true,
    description: 'Scores by option, in upper or lower case; left out for the instrument’s own.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.optionsPerScale)
  @ValidateNested({ each: true })
  scale?: ScaleOptionInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What gives its score from its counts, in canonical form.',
  })
  @IsOptional()
  @MaxLength(limits.expressionLength)
  expression?: string | null;
}

@InputType({ description: 'A number that expressions name.' })
export class FormulaParameterInput {
  @Field(() => String, { description: 'Name.' })
  @MaxLength(limits.codeLength)
  name!: string;

  @Field(() => String, { description: 'Exact: a decimal or a fraction.' })
  @MaxLength(amountLength)
  value!: string;
}

@InputType({ description: 'One band of a table.' })
export class FormulaTableRowInput {
  @Field(() => String, {
    nullable: true,
    description: 'Lower bound, which it holds; left out for none.',
  })
  @IsOptional()
  @MaxLength(amountLength)
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Upper bound, which only the last row holds; left out for none.',
  })
  @IsOptional()
  @MaxLength(amountLength)
  to?: string | null;

  @Field(() => String, { description: 'What stands for it, exact.' })
  @MaxLength(amountLength)
  value!: string;
}

@InputType({ description: 'A scale in bands that expressions look up.' })
export class FormulaTableInput {
  @Field(() => String, { description: 'Name.' })
  @MaxLength(limits.codeLength)
  name!: string;

  @Field(() => [FormulaTableRowInput], { description: 'From the lowest up.' })
  @ArrayMaxSize(limits.rowsPerTable)
  @ValidateNested({ each: true })
  rows!: FormulaTableRowInput[];
}

@InputType({
  description: 'How many times as important one child is as another of the same node.',
})
export class FormulaComparisonInput {
  @Field(() => String, { description: 'Code of a child.' })
  @Length(1, limits.codeLength)
  first!: string;

  @Field(() => String, { description: 'Code of the child that it is compared with.' })
  @Length(1, limits.codeLength)
  second!: string;

  @Field(() => String, { description: 'Exact, from 1/9 to 9.' })
  @MaxLength(amountLength)
  ratio!: string;
}

@InputType({
  description: 'The pairwise comparisons that the weights below a node were found by.',
})
export class FormulaComparisonsInput {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the node whose children were compared; left out for the top level.',
  })
  @IsOptional()
  @Length(1, limits.codeLength)
  parentCode?: string | null;

  @Field(() => [FormulaComparisonInput], {
    description: 'One for each pair that was asked about.',
  })
  @ArrayMaxSize(limits.comparisonsPerFamily)
  @ValidateNested({ each: true })
  answers!: FormulaComparisonInput[];
}
