import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { AnswerType, ComponentKind, Level, WeightStatus } from '../support/enums.js';

@ObjectType({ description: 'An instrument, as other rows name it.', simpleResolvers: true })
export class InstrumentRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Code that stays the same across revisions.' })
  code!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => Level, { description: 'Whose worksheet it is.' })
  level!: Level;

  @Field(() => Int, { description: 'Counts up from 1 within the code.' })
  revision!: number;
}

@ObjectType({ description: 'What a source tag of a node stands for.', simpleResolvers: true })
export class InstrumentSource {
  @Field(() => String, { description: 'The tag.' })
  key!: string;

  @Field(() => String, { description: 'The document or page.' })
  text!: string;
}

@ObjectType({ description: 'An inner node of an instrument’s tree.', simpleResolvers: true })
export class Component {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Code, unique in the instrument.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Code of the node above; null for a root.' })
  parentCode!: string | null;

  @Field(() => ComponentKind, { description: 'Depth in the tree.' })
  kind!: ComponentKind;

  @Field(() => String, { description: 'Official name.' })
  name!: string;

  @Field(() => String, { description: 'Points, exact: a decimal or a fraction.' })
  weight!: string;

  @Field(() => WeightStatus, { description: 'Where the weight comes from.' })
  weightStatus!: WeightStatus;

  @Field(() => String, {
    nullable: true,
    description: 'How a weight that is not official came about.',
  })
  weightBasis!: string | null;

  @Field(() => [String], { description: 'Tags of the sources.' })
  sources!: readonly string[];

  @Field(() => Int, { description: 'Place among the components in tree order, from 0.' })
  position!: number;
}

@ObjectType({ description: 'One answer that can be chosen.', simpleResolvers: true })
export class AnswerOption {
  @Field(() => String, { description: 'Key, as it is stored in answers.' })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Exact share of the weight that it earns; null where no source gives one.',
  })
  value!: string | null;

  @Field(() => String, { description: 'What earns it.' })
  criterion!: string;

  @Field(() => Boolean, { description: 'Whether the value is our stand-in.' })
  inferred!: boolean;
}

@ObjectType({ description: 'One count of an answer that divides counts.', simpleResolvers: true })
export class CountInput {
  @Field(() => String, { description: 'Key, as it is stored in answers.' })
  key!: string;

  @Field(() => String, { description: 'What is counted.' })
  label!: string;
}

@ObjectType({
  description: 'A leaf of an instrument’s tree: what one answer answers.',
  simpleResolvers: true,
})
export class Indicator {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Code, unique in the instrument.' })
  code!: string;

  @Field(() => String, { description: 'Code of the component it belongs to.' })
  componentCode!: string;

  @Field(() => String, { description: 'The question.' })
  text!: string;

  @Field(() => AnswerType, { description: 'How it is answered.' })
  answerType!: AnswerType;

  @Field(() => String, {
    nullable: true,
    description: 'Exact points; null where it shares the weight of its component equally.',
  })
  weight!: string | null;

  @Field(() => WeightStatus, { description: 'Where the weight comes from.' })
  weightStatus!: WeightStatus;

  @Field(() => Boolean, { description: 'Whether the wording was compared with the regulation.' })
  verified!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the answer type, the range or an option’s value is our stand-in.',
  })
  inferred!: boolean;

  @Field(() => [AnswerOption], { description: 'What can be chosen, best first; may be empty.' })
  options!: readonly AnswerOption[];

  @Field(() => Float, { nullable: true, description: 'Least value of a `VALUE`.' })
  scaleMin!: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest value of a `VALUE`.' })
  scaleMax!: number | null;

  @Field(() => Boolean, { description: 'Whether the range is our stand-in.' })
  scaleInferred!: boolean;

  @Field(() => [CountInput], { description: 'What is counted for a `PERCENT`; may be empty.' })
  countInputs!: readonly CountInput[];

  @Field(() => String, {
    nullable: true,
    description: 'What is divided: the key of a count, or one less another.',
  })
  ratioNumerator!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is divided by.' })
  ratioDenominator!: string | null;

  @Field(() => [String], { description: 'Documents that usually prove it.' })
  evidenceRequirements!: readonly string[];

  @Field(() => [String], { description: 'Tags of the sources.' })
  sources!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Note on the source.' })
  note!: string | null;

  @Field(() => Int, { description: 'Place among the indicators in tree order, from 0.' })
  position!: number;
}

@ObjectType({
  description: 'One revision of an LKE: a tree of components with indicators as leaves.',
  simpleResolvers: true,
})
export class Instrument extends InstrumentRef {
  @Field(() => String, { description: 'What the roots weigh together, exact.' })
  totalWeight!: string;

  @Field(() => [String], { description: 'Regulations it rests on.' })
  legalBasis!: readonly string[];

  @Field(() => [InstrumentSource], { description: 'What the source tags stand for.' })
  sources!: readonly InstrumentSource[];

  @Field(() => [Component], { description: 'The inner nodes in tree order.' })
  components!: readonly Component[];

  @Field(() => [Indicator], { description: 'The leaves in tree order.' })
  indicators!: readonly Indicator[];

  @Field(() => Int, { description: 'How many indicators there are.' })
  indicatorCount!: number;

  @Field(() => Int, { description: 'How many nodes have an own weight that is our stand-in.' })
  inferredWeightCount!: number;
}
