import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { InnovationStage } from '../support/enums.js';

@InputType({ description: 'Which innovations; every given condition holds.' })
export class InnovationFilter {
  @Field(() => ID, { nullable: true, description: 'Of this unit.' })
  unitId?: string | null;

  @Field(() => [InnovationStage], { nullable: true, description: 'At these stages.' })
  @IsOptional()
  @ArrayMaxSize(4)
  stage?: InnovationStage[] | null;

  @Field(() => String, { nullable: true, description: 'A part of the title.' })
  @IsOptional()
  @MaxLength(limits.searchLength)
  search?: string | null;
}

@InputType({ description: 'What is said of an innovation.' })
export class InnovationDraft {
  @Field(() => String, { description: 'What it is called.' })
  @Length(1, limits.titleLength)
  title!: string;

  @Field(() => String, { description: 'What is wrong without it.' })
  @Length(1, limits.noteLength)
  problem!: string;

  @Field(() => String, { description: 'What is done about it.' })
  @Length(1, limits.noteLength)
  idea!: string;

  @Field(() => ID, { description: 'Who carries it: an agen perubahan of the unit.' })
  ownerId!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the indicators that it should move, of what the unit has filled in.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.indicatorsPerInnovation)
  @MaxLength(limits.codeLength, { each: true })
  indicatorCodes?: string[] | null;
}

@InputType({ description: 'A new innovation; it begins as an idea.' })
export class CreateInnovationInput extends InnovationDraft {
  @Field(() => ID, { nullable: true, description: 'Whose; left out for the kabupaten itself.' })
  unitId?: string | null;
}

@InputType({ description: 'An innovation as it shall be from now on; its steps stay.' })
export class EditInnovationInput extends InnovationDraft {
  @Field(() => ID, { description: 'Which innovation.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the editing began from.' })
  version!: number;
}

@InputType({ description: 'That an innovation came to another stage.' })
export class MoveInnovationInput {
  @Field(() => ID, { description: 'Which innovation.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;

  @Field(() => InnovationStage, { description: 'To which stage; another than it is at.' })
  stage!: InnovationStage;

  @Field(() => String, {
    description:
      'On which day, in Asia/Jakarta, e.g. `2022-08-31`; not before its last step, and not in the future.',
  })
  @MaxLength(10)
  day!: string;

  @Field(() => String, { nullable: true, description: 'What there is to say of it.' })
  @IsOptional()
  @MaxLength(limits.noteLength)
  note?: string | null;
}
