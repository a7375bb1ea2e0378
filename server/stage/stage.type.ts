import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Role, Stage } from '../support/enums.js';

@ObjectType({
  description: 'One of the stages that an answer goes through, each with a value of its own.',
  simpleResolvers: true,
})
export class ScoringStage {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'What evaluations name it by; never changes.' })
  key!: string;

  @Field(() => Stage, { description: 'What kind of stage it is.' })
  kind!: Stage;

  @Field(() => String, { description: 'Indonesian name.' })
  nameId!: string;

  @Field(() => String, { description: 'English name.' })
  nameEn!: string;

  @Field(() => Int, { description: 'Place in the order of stages, from 0.' })
  position!: number;

  @Field(() => Role, { description: 'Who gives its values.' })
  scoredBy!: Role;

  @Field(() => Int, {
    nullable: true,
    description:
      'Among the stages that accepted an answer the highest gives the verified value; null for a stage that is kept apart.',
  })
  precedence!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of a consensus: how far the stages before may be apart without a panel, 0..1; null for other kinds.',
  })
  panelLimit!: number | null;

  @Field(() => Boolean, { description: 'Whether it takes values.' })
  active!: boolean;

  @Field(() => Boolean, { description: 'Whether values rest on it: then it stays.' })
  used!: boolean;

  @Field(() => Int, { description: 'Counts up with each change; 0 for what a period sealed.' })
  version!: number;
}

@ObjectType({
  description: 'A stage of one answer, and what the viewer may do in it.',
  simpleResolvers: true,
})
export class AnswerStage {
  @Field(() => ScoringStage, {
    description: 'The stage; its values are among the answer’s evaluations, under its key.',
  })
  stage!: ScoringStage;

  @Field(() => [String], {
    description: 'What the viewer may do in it now; the admin offers nothing else.',
  })
  abilities!: readonly string[];
}
