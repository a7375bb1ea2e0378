import { Field, Int, ObjectType } from 'type-graphql';
import {
  Aggregation,
  MissingPolicy,
  RoundingMode,
  ScoreDirection,
  WeightStatus,
} from '../support/enums.js';

@ObjectType({ description: 'How a score is rounded, last of all.', simpleResolvers: true })
export class Rounding {
  @Field(() => Int, { description: 'Decimals kept, 0 to 15.' })
  digits!: number;

  @Field(() => RoundingMode, { description: 'Which way.' })
  mode!: RoundingMode;
}

@ObjectType({ description: 'What is done to a score once it is there.', simpleResolvers: true })
abstract class ScoreFinish {
  @Field(() => ScoreDirection, {
    nullable: true,
    description: 'Whether the score counts as it is; null for as it is.',
  })
  direction?: ScoreDirection;

  @Field(() => String, { nullable: true, description: 'Lowest score, exact; null for none.' })
  floor?: string;

  @Field(() => String, { nullable: true, description: 'Highest score, exact; null for none.' })
  cap?: string;

  @Field(() => Rounding, { nullable: true, description: 'Null where it is not rounded.' })
  rounding?: Rounding;
}

@ObjectType({
  description: 'What missing values do to one node, in place of the formula’s rules, kind by kind.',
  simpleResolvers: true,
})
export class FormulaNodeMissing {
  @Field(() => MissingPolicy, { nullable: true, description: 'Nobody has answered.' })
  unanswered?: MissingPolicy;

  @Field(() => MissingPolicy, { nullable: true, description: 'It does not apply to the unit.' })
  notApplicable?: MissingPolicy;

  @Field(() => MissingPolicy, {
    nullable: true,
    description: 'There is nothing to take a share of.',
  })
  divideByZero?: MissingPolicy;

  @Field(() => MissingPolicy, { nullable: true, description: 'The scale gives it no value.' })
  outOfDomain?: MissingPolicy;

  @Field(() => String, { nullable: true, description: 'The score that a replacement counts.' })
  replacement?: string;
}

@ObjectType({ description: 'What a formula says of one node.', simpleResolvers: true })
export class FormulaNode extends ScoreFinish {
  @Field(() => String, { description: 'Code of the component or indicator.' })
  code!: string;

  @Field(() => String, { description: 'Points, exact: a decimal or a fraction.' })
  weight!: string;

  @Field(() => WeightStatus, { description: 'Where the weight comes from.' })
  weightStatus!: WeightStatus;

  @Field(() => Aggregation, { description: 'How its score comes from its children.' })
  aggregation!: Aggregation;

  @Field(() => String, {
    nullable: true,
    description: 'What gives its score under EXPRESSION, in canonical form.',
  })
  expression?: string;

  @Field(() => FormulaNodeMissing, {
    nullable: true,
    description: 'Null where the formula’s rules hold.',
  })
  missing?: FormulaNodeMissing;

  @Field(() => String, {
    nullable: true,
    description: 'Least share of its children’s weight that must have a score, exact, 0 to 1.',
  })
  minimumAnswered?: string;
}

@ObjectType({ description: 'What an option scores.', simpleResolvers: true })
export class ScaleOption {
  @Field(() => String, { description: 'Key of the option.' })
  key!: string;

  @Field(() => String, { description: 'Score, exact.' })
  value!: string;
}

@ObjectType({
  description:
    'How an indicator’s answer becomes its score, where that is not the instrument’s way.',
  simpleResolvers: true,
})
export class FormulaIndicator extends ScoreFinish {
  @Field(() => String, { description: 'Code of the indicator.' })
  code!: string;

  @Field(() => [ScaleOption], {
    nullable: true,
    description: 'Scores by option; null for the instrument’s own.',
  })
  scale?: readonly ScaleOption[];

  @Field(() => String, {
    nullable: true,
    description: 'What gives its score from its counts, in canonical form.',
  })
  expression?: string;
}

@ObjectType({ description: 'A number that expressions name.', simpleResolvers: true })
export class FormulaParameter {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Exact: a decimal or a fraction.' })
  value!: string;
}

@ObjectType({ description: 'One band of a table.', simpleResolvers: true })
export class FormulaTableRow {
  @Field(() => String, {
    nullable: true,
    description: 'Lower bound, which it holds; null for none.',
  })
  from!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Upper bound, which only the last row holds; null for none.',
  })
  to!: string | null;

  @Field(() => String, { description: 'What stands for it, exact.' })
  value!: string;
}

@ObjectType({ description: 'A scale in bands that expressions look up.', simpleResolvers: true })
export class FormulaTable {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => [FormulaTableRow], { description: 'From the lowest up.' })
  rows!: readonly FormulaTableRow[];
}

@ObjectType({
  description: 'How many times as important one child is as another of the same node.',
  simpleResolvers: true,
})
export class FormulaComparison {
  @Field(() => String, { description: 'Code of a child.' })
  first!: string;

  @Field(() => String, { description: 'Code of the child that it is compared with.' })
  second!: string;

  @Field(() => String, { description: 'Exact, from 1/9 to 9.' })
  ratio!: string;
}

@ObjectType({
  description: 'The pairwise comparisons that the weights below a node were found by.',
  simpleResolvers: true,
})
export class FormulaComparisons {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the node whose children were compared; null for the top level.',
  })
  parentCode!: string | null;

  @Field(() => [FormulaComparison], { description: 'One for each pair that was asked about.' })
  answers!: readonly FormulaComparison[];
}
