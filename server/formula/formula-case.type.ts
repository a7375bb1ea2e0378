import { Field, Float, ObjectType } from 'type-graphql';
import { CountValue } from '../worksheet/count-value.js';

@ObjectType({ description: 'How a worked case answers one indicator.', simpleResolvers: true })
export class FormulaCaseAnswer {
  @Field(() => String, { description: 'Code of the indicator.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Key of the chosen option.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'The value on the indicator’s scale.' })
  value!: number | null;

  @Field(() => [CountValue], { description: 'The counts.' })
  counts!: readonly CountValue[];
}

@ObjectType({
  description:
    'A worksheet whose points were worked out by other means: what the formula has to give.',
  simpleResolvers: true,
})
export class FormulaCase {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'Where the expected points come from.' })
  source!: string;

  @Field(() => Float, { description: 'Points of the whole worksheet.' })
  expected!: number;

  @Field(() => [FormulaCaseAnswer], {
    description: 'Its answers; an indicator that is not among them is not answered.',
  })
  answers!: readonly FormulaCaseAnswer[];
}
