import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstrumentRef } from '../instrument/instrument.type.js';
import { FormulaStatus, GradeBasis, MissingPolicy } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef } from '../unit/unit.type.js';
import { FormulaCase } from './formula-case.type.js';
import { FormulaRanking, FormulaRollup } from './formula-rollup.type.js';
import { FormulaSimulation } from './formula-simulation.type.js';
import {
  FormulaComparisons,
  FormulaIndicator,
  FormulaNode,
  FormulaParameter,
  FormulaTable,
} from './formula-rule.type.js';

@ObjectType({ description: 'A formula, as other rows name it.', simpleResolvers: true })
export class FormulaRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts up from 1 within the instrument.' })
  revision!: number;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => FormulaStatus, { description: 'Whether it can still change.' })
  status!: FormulaStatus;
}

@ObjectType({ description: 'What missing values do to the node above.', simpleResolvers: true })
export class FormulaMissing {
  @Field(() => MissingPolicy, { description: 'Nobody has answered.' })
  unanswered!: MissingPolicy;

  @Field(() => MissingPolicy, { description: 'It does not apply to the unit.' })
  notApplicable!: MissingPolicy;

  @Field(() => MissingPolicy, { description: 'There is nothing to take a share of.' })
  divideByZero!: MissingPolicy;

  @Field(() => MissingPolicy, {
    nullable: true,
    description: 'The scale gives it no value; null where it does not count.',
  })
  outOfDomain?: MissingPolicy;

  @Field(() => String, {
    nullable: true,
    description: 'The score that a replacement counts, exact.',
  })
  replacement?: string;
}

@ObjectType({
  description: 'A grade and where it begins; it ends where the better one begins.',
  simpleResolvers: true,
})
export class GradeBand {
  @Field(() => String, { description: 'The grade.' })
  grade!: string;

  @Field(() => String, { description: 'What it is called.' })
  predicate!: string;

  @Field(() => String, { description: 'Lower bound, exact.' })
  lower!: string;

  @Field(() => Boolean, { description: 'Whether the bound itself belongs to it.' })
  lowerInclusive!: boolean;

  @Field(() => Boolean, { description: 'Whether the bound is our stand-in.' })
  inferred!: boolean;
}

@ObjectType({ description: 'A step on the way to publishing.', simpleResolvers: true })
export class FormulaStep {
  @Field(() => DateTimeISO, { description: 'When.' })
  at!: Instant;

  @Field(() => PersonRef, { nullable: true, description: 'By whom.' })
  by!: PersonRef | null;

  @Field(() => String, { nullable: true, description: 'Why, where that was asked.' })
  reason!: string | null;
}

@ObjectType({
  description: 'How the answers of an instrument become points and a grade.',
  simpleResolvers: true,
})
export class Formula extends FormulaRef {
  @Field(() => InstrumentRef, { description: 'What it scores.' })
  instrument!: InstrumentRef;

  @Field(() => String, { nullable: true, description: 'Why it was published.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was published although it breaks a case; null where it breaks none.',
  })
  exceptionReason!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was published.' })
  publishedAt!: Instant | null;

  @Field(() => PersonRef, { nullable: true, description: 'Who published it.' })
  publishedBy!: PersonRef | null;

  @Field(() => FormulaStep, {
    nullable: true,
    description: 'Who proposed it, and why; null while nobody has.',
  })
  proposal!: FormulaStep | null;

  @Field(() => FormulaSimulation, {
    nullable: true,
    description:
      'What it did to the last closed period when it was proposed; null while nobody has, and for who may ' +
      'not see every unit.',
  })
  simulation!: FormulaSimulation | null;

  @Field(() => FormulaStep, {
    nullable: true,
    description: 'Who approved it, never who proposed it; null while nobody has.',
  })
  approval!: FormulaStep | null;

  @Field(() => FormulaStep, {
    nullable: true,
    description: 'Who sent it back, and why; null once it is proposed again.',
  })
  returned!: FormulaStep | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What was in force before it, or is while it is a draft; null for the first.',
  })
  previousId!: string | null;

  @Field(() => Int, { description: 'Counts up with each change of a draft or its state.' })
  version!: number;

  @Field(() => String, { description: 'Hex SHA-256 of what it says, in canonical form.' })
  sha256!: string;

  @Field(() => [FormulaNode], {
    description: 'Its nodes in the instrument’s order: components, then indicators.',
  })
  nodes!: readonly FormulaNode[];

  @Field(() => [FormulaIndicator], {
    description: 'Indicators that are not scored as the instrument has it, in its order.',
  })
  indicators!: readonly FormulaIndicator[];

  @Field(() => FormulaMissing, { description: 'What missing values do.' })
  missing!: FormulaMissing;

  @Field(() => [FormulaParameter], { description: 'Numbers that expressions name, by name.' })
  parameters!: readonly FormulaParameter[];

  @Field(() => [FormulaTable], {
    description: 'Scales in bands that expressions look up, by name.',
  })
  tables!: readonly FormulaTable[];

  @Field(() => [FormulaComparisons], {
    description: 'Pairwise comparisons that weights were found by, by code of the node.',
  })
  comparisons!: readonly FormulaComparisons[];

  @Field(() => [FormulaCase], { description: 'What it has to give, no part of the seal.' })
  cases!: readonly FormulaCase[];

  @Field(() => GradeBasis, { description: 'What the grade bands are compared with.' })
  gradeBasis!: GradeBasis;

  @Field(() => [GradeBand], { description: 'The grades, best first.' })
  gradeBands!: readonly GradeBand[];

  @Field(() => FormulaRanking, {
    nullable: true,
    description: 'How worksheets are ranked; null for STANDARD on EXACT totals.',
  })
  ranking?: FormulaRanking;

  @Field(() => FormulaRollup, {
    nullable: true,
    description: 'How the kabupaten’s index is made; null for KABUPATEN_ONLY.',
  })
  rollup?: FormulaRollup;

  @Field(() => [String], {
    description: 'What the viewer may do with it; the admin offers nothing else.',
  })
  abilities!: string[];
}

@ObjectType({
  description: 'An amount or name that a diagnostic speaks of.',
  simpleResolvers: true,
})
export class DiagnosticParam {
  @Field(() => String, { description: 'Name in the sentence.' })
  key!: string;

  @Field(() => String, { description: 'What stands there.' })
  value!: string;
}

@ObjectType({ description: 'One mistake in a formula, on its field.', simpleResolvers: true })
export class FormulaDiagnostic {
  @Field(() => String, { description: 'What is wrong; the admin speaks.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the node; null where it is about the whole formula or its grades.',
  })
  nodeCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The field to mend.' })
  field!: string | null;

  @Field(() => [DiagnosticParam], { description: 'What the sentence about it needs.' })
  params!: DiagnosticParam[];
}

@ObjectType({
  description: 'A saved draft with what still keeps it from being published.',
  simpleResolvers: true,
})
export class SaveFormulaPayload {
  @Field(() => Formula, {
    nullable: true,
    description:
      'Null when it speaks of a node that the instrument does not have; then nothing was saved.',
  })
  formula!: Formula | null;

  @Field(() => [FormulaDiagnostic], { description: 'Every mistake there is; empty for none.' })
  diagnostics!: FormulaDiagnostic[];
}
