import { ArrayMaxSize, IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { ObjectionState } from '../support/enums.js';

@InputType({ description: 'Which objections; every given condition holds.' })
export class ObjectionFilter {
  @Field(() => ID, { nullable: true, description: 'Of this period.' })
  periodId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this worksheet.' })
  worksheetId?: string | null;

  @Field(() => [ObjectionState], { nullable: true, description: 'In these states.' })
  @IsOptional()
  @ArrayMaxSize(3)
  state?: ObjectionState[] | null;
}

@InputType({ description: 'A unit’s objection to a verdict.' })
export class RaiseObjectionInput {
  @Field(() => ID, { description: 'Which verdict.' })
  evaluationId!: string;

  @Field(() => String, { description: 'Why the unit holds it to be wrong.' })
  @MaxLength(limits.reasonLength)
  reason!: string;
}

@InputType({ description: 'The decision on an objection.' })
export class DecideObjectionInput {
  @Field(() => ID, { description: 'Which objection.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;

  @Field(() => ObjectionState, { description: 'Upheld or rejected.' })
  @IsIn([ObjectionState.UPHELD, ObjectionState.REJECTED])
  state!: ObjectionState;

  @Field(() => String, { description: 'Why it is decided so; the unit reads it.' })
  @MaxLength(limits.reasonLength)
  reason!: string;
}
