import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'The mean achievement of a cohort by two formulas.',
  simpleResolvers: true,
})
export class MeanAchievement {
  @Field(() => Float, { description: 'By the one before, 0 to 1.' })
  before!: number;

  @Field(() => Float, { description: 'By the other one, 0 to 1.' })
  after!: number;
}

@ObjectType({ description: 'What another formula does to a cohort.', simpleResolvers: true })
export class MoveSummary {
  @Field(() => Int, { description: 'Worksheets.' })
  sheets!: number;

  @Field(() => MeanAchievement, { description: 'The mean achievement, before and after.' })
  mean!: MeanAchievement;

  @Field(() => Int, { description: 'How many rise in rank.' })
  rising!: number;

  @Field(() => Int, { description: 'How many fall in rank.' })
  falling!: number;

  @Field(() => Int, { description: 'How many get a better grade.' })
  better!: number;

  @Field(() => Int, { description: 'How many get a worse grade.' })
  worse!: number;
}
