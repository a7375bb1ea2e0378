import { Field, Int, ObjectType } from 'type-graphql';
import { PersonRef } from '../unit/unit.type.js';

@ObjectType({
  description: 'What one evaluator has to do in a period, and has done.',
  simpleResolvers: true,
})
export class EvaluatorLoad {
  @Field(() => PersonRef, { description: 'Who.' })
  evaluator!: PersonRef;

  @Field(() => Int, {
    description: 'Units that they review, the kabupaten’s own worksheet being one.',
  })
  units!: number;

  @Field(() => Int, {
    description: 'Answers of those units that wait for a verdict, shared with others or not.',
  })
  waiting!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days that the oldest of them waits; null where none waits.',
  })
  oldestWaitingDays!: number | null;

  @Field(() => Int, {
    description: 'Answers of those units that were returned and have not come back.',
  })
  returned!: number;

  @Field(() => Int, {
    description: 'Answers of the period that they judged, whosever they are by now.',
  })
  judged!: number;
}
