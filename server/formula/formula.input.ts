import { ArrayMaxSize, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { FormulaStatus, GradeBasis, MissingPolicy } from '../support/enums.js';
import { orderInput } from '../support/order.js';
import { FormulaCaseInput } from './formula-case.input.js';
import { FormulaRankingInput, FormulaRollupInput } from './formula-rollup.input.js';
import {
  amountLength,
  FormulaComparisonsInput,
  FormulaIndicatorInput,
  FormulaNodeInput,
  FormulaParameterInput,
  FormulaTableInput,
} from './formula-rule.input.js';

@InputType({ description: 'Which formulas; every given condition holds.' })
export class FormulaFilter {
  @Field(() => [ID], { nullable: true, description: 'These ids.' })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this instrument.' })
  instrumentId?: string | null;

  @Field(() => [FormulaStatus], { nullable: true, description: 'In these states.' })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  status?: FormulaStatus[] | null;
}

export const FormulaOrderField = {
  INSTRUMENT: 'INSTRUMENT',
  REVISION: 'REVISION',
  PUBLISHED_AT: 'PUBLISHED_AT',
} as const;
export type FormulaOrderField = keyof typeof FormulaOrderField;
registerEnumType(FormulaOrderField, {
  name: 'FormulaOrderField',
  description: 'What formulas can be ordered by.',
});

@InputType({ description: 'Order of a list of formulas.' })
export class FormulaOrder extends orderInput(FormulaOrderField, 'Formula') {}

/** An instrument of a ministry has some 350 nodes. */
const nodesMax = 2_000;
const bandsMax = 20;

@InputType({ description: 'What missing values do to the node above.' })
export class FormulaMissingInput {
  @Field(() => MissingPolicy, { description: 'Nobody has answered.' })
  unanswered!: MissingPolicy;

  @Field(() => MissingPolicy, { description: 'It does not apply to the unit.' })
  notApplicable!: MissingPolicy;

  @Field(() => MissingPolicy, { description: 'There is nothing to take a share of.' })
  divideByZero!: MissingPolicy;

  @Field(() => MissingPolicy, {
    nullable: true,
    description: 'The scale gives it no value; left out it does not count.',
  })
  outOfDomain?: MissingPolicy | null;

  @Field(() => String, {
    nullable: true,
    description: 'The score that a replacement counts, exact.',
  })
  @IsOptional()
  @MaxLength(amountLength)
  replacement?: string | null;
}

@InputType({ description: 'A grade and where it begins.' })
export class GradeBandInput {
  @Field(() => String, { description: 'The grade.' })
  @MaxLength(10)
  grade!: string;

  @Field(() => String, { description: 'What it is called.' })
  @MaxLength(limits.nameLength)
  predicate!: string;

  @Field(() => String, { description: 'Lower bound, exact.' })
  @MaxLength(amountLength)
  lower!: string;

  @Field(() => Boolean, { description: 'Whether the bound itself belongs to it.' })
  lowerInclusive!: boolean;

  @Field(() => Boolean, { description: 'Whether the bound is a stand-in.' })
  inferred!: boolean;
}

@InputType({ description: 'A draft as it shall be from now on.' })
export class SaveFormulaInput {
  @Field(() => ID, { description: 'Which draft.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the editing began from.' })
  version!: number;

  @Field(() => String, { description: 'Title.' })
  @Length(1, limits.titleLength)
  title!: string;

  @Field(() => [FormulaNodeInput], { description: 'Every node that has a weight.' })
  @ArrayMaxSize(nodesMax)
  @ValidateNested({ each: true })
  nodes!: FormulaNodeInput[];

  @Field(() => [FormulaIndicatorInput], {
    nullable: true,
    description: 'Every indicator that is not scored as the instrument has it.',
  })
  @IsOptional()
  @ArrayMaxSize(nodesMax)
  @ValidateNested({ each: true })
  indicators?: FormulaIndicatorInput[] | null;

  @Field(() => FormulaMissingInput, { description: 'What missing values do.' })
  @ValidateNested()
  missing!: FormulaMissingInput;

  @Field(() => [FormulaParameterInput], {
    nullable: true,
    description: 'Numbers that expressions name.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.parametersPerFormula)
  @ValidateNested({ each: true })
  parameters?: FormulaParameterInput[] | null;

  @Field(() => [FormulaTableInput], {
    nullable: true,
    description: 'Scales in bands that expressions look up.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.tablesPerFormula)
  @ValidateNested({ each: true })
  tables?: FormulaTableInput[] | null;

  @Field(() => [FormulaComparisonsInput], {
    nullable: true,
    description: 'Pairwise comparisons that weights were found by; no score depends on them.',
  })
  @IsOptional()
  @ArrayMaxSize(nodesMax)
  @ValidateNested({ each: true })
  comparisons?: FormulaComparisonsInput[] | null;

  @Field(() => [FormulaCaseInput], {
    nullable: true,
    description: 'What it has to give; left out, the cases stay as they are.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.casesPerFormula)
  @ValidateNested({ each: true })
  cases?: FormulaCaseInput[] | null;

  @Field(() => GradeBasis, { description: 'What the grade bands are compared with.' })
  gradeBasis!: GradeBasis;

  @Field(() => [GradeBandInput], { description: 'The grades, best first.' })
  @ArrayMaxSize(bandsMax)
  @ValidateNested({ each: true })
  gradeBands!: GradeBandInput[];

  @Field(() => FormulaRankingInput, {
    nullable: true,
    description: 'How worksheets are ranked; left out, STANDARD on EXACT totals.',
  })
  @IsOptional()
  @ValidateNested()
  ranking?: FormulaRankingInput | null;

  @Field(() => FormulaRollupInput, {
    nullable: true,
    description: 'How the kabupaten’s index is made; left out, KABUPATEN_ONLY.',
  })
  @IsOptional()
  @ValidateNested()
  rollup?: FormulaRollupInput | null;
}
