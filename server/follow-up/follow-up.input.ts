import {
  ArrayMaxSize,
  ArrayMinSize,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { FollowUpSource, FollowUpState } from '../support/enums.js';

const note = 'What there is to say of it.';
const seen = 'The version that was looked at.';

@InputType({ description: 'Which follow-up actions; every given condition holds.' })
export class FollowUpFilter {
  @Field(() => ID, { nullable: true, description: 'Of this unit.' })
  unitId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether of the kabupaten itself, which is of no unit.',
  })
  ofKabupaten?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'That came from this period.' })
  periodId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'That came from this report card, in whatever revision of it.',
  })
  reportCardId?: string | null;

  @Field(() => [FollowUpSource], { nullable: true, description: 'Of these sources.' })
  @IsOptional()
  @ArrayMaxSize(4)
  source?: FollowUpSource[] | null;

  @Field(() => [FollowUpState], { nullable: true, description: 'In these states.' })
  @IsOptional()
  @ArrayMaxSize(4)
  state?: FollowUpState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the viewer answers for it.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is due and not done.' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: 'A part of the title.' })
  @IsOptional()
  @MaxLength(limits.searchLength)
  search?: string | null;
}

@InputType({ description: 'What is to be done, by whom and until when.' })
export class FollowUpDraft {
  @Field(() => String, { description: 'What is to be done.' })
  @Length(1, limits.titleLength)
  title!: string;

  @Field(() => String, { nullable: true, description: 'More of it.' })
  @IsOptional()
  @MaxLength(limits.noteLength)
  description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the indicators that it should move, of what the unit fills in.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.indicatorsPerFollowUp)
  @MaxLength(limits.codeLength, { each: true })
  indicatorCodes?: string[] | null;

  @Field(() => ID, { description: 'Who answers for it: an agen perubahan or head of the unit.' })
  ownerId!: string;

  @Field(() => String, {
    description: 'The last day in time, in Asia/Jakarta, e.g. `2022-08-31`; today or later.',
  })
  @MaxLength(10)
  dueDay!: string;
}

@InputType({ description: 'What a report card says would have raised the total.' })
export class RaiseRef {
  @Field(() => ID, { description: 'Which report card.' })
  reportCardId!: string;

  @Field(() => String, { description: 'Which of the indicators that it names.' })
  @MaxLength(limits.codeLength)
  indicatorCode!: string;
}

@InputType({ description: 'A follow-up action of a unit.' })
export class CreateFollowUpInput extends FollowUpDraft {
  @Field(() => ID, { nullable: true, description: 'Whose; left out for the kabupaten itself.' })
  unitId?: string | null;

  @Field(() => ID, { description: 'The period that it comes from; not one that is planned.' })
  periodId!: string;

  @Field(() => FollowUpSource, {
    description:
      'What it comes from: a commitment is taken down by the leadership, the tim percepatan or the lead evaluator; a recommendation names the card. Plans are made with `planFollowUps`.',
  })
  source!: FollowUpSource;

  @Field(() => RaiseRef, {
    nullable: true,
    description: 'What it follows; of a recommendation, or of a commitment to one.',
  })
  @IsOptional()
  @ValidateNested()
  raise?: RaiseRef | null;
}

@InputType({ description: 'Follow-up actions of one unit towards a target, all of them or none.' })
export class PlanFollowUpsInput {
  @Field(() => ID, { nullable: true, description: 'Whose; left out for the kabupaten itself.' })
  unitId?: string | null;

  @Field(() => ID, { description: 'The period that the plan was made in; not a planned one.' })
  periodId!: string;

  @Field(() => [FollowUpDraft], { description: 'What is to be done.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.followUpsAtOnce)
  @ValidateNested({ each: true })
  actions!: FollowUpDraft[];
}

@InputType({ description: 'A follow-up action as it shall be from now on.' })
export class EditFollowUpInput extends FollowUpDraft {
  @Field(() => ID, { description: 'Which action.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the editing began from.' })
  version!: number;
}

@InputType({ description: 'How far a follow-up action is.' })
export class ReportProgressInput {
  @Field(() => ID, { description: 'Which action.' })
  id!: string;

  @Field(() => Int, { description: seen })
  version!: number;

  @Field(() => Int, { description: 'In percent, 0 to 100.' })
  @Min(0)
  @Max(100)
  progress!: number;

  @Field(() => String, { nullable: true, description: note })
  @IsOptional()
  @MaxLength(limits.noteLength)
  note?: string | null;
}

@InputType({ description: 'A step of a follow-up action, with what there is to say of it.' })
export class FollowUpStepInput {
  @Field(() => ID, { description: 'Which action.' })
  id!: string;

  @Field(() => Int, { description: seen })
  version!: number;

  @Field(() => String, { nullable: true, description: note })
  @IsOptional()
  @MaxLength(limits.noteLength)
  note?: string | null;
}

@InputType({ description: 'A step back of a follow-up action, which needs a reason.' })
export class FollowUpReasonInput {
  @Field(() => ID, { description: 'Which action.' })
  id!: string;

  @Field(() => Int, { description: seen })
  version!: number;

  @Field(() => String, { description: 'Why; the unit reads it.' })
  @MaxLength(limits.reasonLength)
  reason!: string;
}

@InputType({
  description:
    'Evidence for a follow-up action: exactly one of a new file (`uploadId`), a new address (`url`) and one that the unit has already (`evidenceId`).',
})
export class AttachFollowUpEvidenceInput {
  @Field(() => ID, { description: 'Which action.' })
  actionId!: string;

  @Field(() => ID, { nullable: true, description: 'Evidence of the same unit, as it is now.' })
  evidenceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A file, by the id that `POST /uploads` gave for it within the last day.',
  })
  uploadId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An address with http or https. It is kept, and never fetched.',
  })
  @IsOptional()
  @MaxLength(limits.urlLength)
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What to call it; the name of the file or the host of the address otherwise.',
  })
  @IsOptional()
  @MaxLength(limits.titleLength)
  title?: string | null;
}
