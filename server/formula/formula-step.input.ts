import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';

@InputType({ description: 'A draft that is put before the others of the tim percepatan.' })
export class ProposeFormulaInput {
  @Field(() => ID, { description: 'Which draft.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;

  @Field(() => String, { description: 'Why; who approves it reads this first.' })
  @MaxLength(limits.reasonLength)
  reason!: string;
}

@InputType({ description: 'A proposal that a second person finds right.' })
export class ApproveFormulaInput {
  @Field(() => ID, { description: 'Which proposal.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;
}

@InputType({ description: 'A proposal that becomes a draft again.' })
export class ReturnFormulaInput {
  @Field(() => ID, { description: 'Which proposal, approved or not.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;

  @Field(() => String, { description: 'What is to be thought over.' })
  @MaxLength(limits.noteLength)
  note!: string;
}

@InputType({ description: 'An approved formula that becomes the one of new periods.' })
export class PublishFormulaInput {
  @Field(() => ID, { description: 'Which formula.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;

  @Field(() => String, { description: 'Why; everybody who is scored by it can read it.' })
  @MaxLength(limits.reasonLength)
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why although it breaks a worked case; asked for only then, and kept.',
  })
  @IsOptional()
  @MaxLength(limits.reasonLength)
  exceptionReason?: string | null;
}
