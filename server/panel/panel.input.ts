import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { CountValueInput } from '../worksheet/count-value.js';

@InputType({ description: 'A new panel of a period.' })
export class OpenPanelInput {
  @Field(() => ID, { description: 'Of which period.' })
  periodId!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Which worksheets it looks at; left out for all but those that the caller had a hand in.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.worksheetsPerPanel)
  worksheetIds?: string[] | null;
}

@InputType({ description: 'What a panel decides on one answer, whole; taken from no stage.' })
export class DecidePanelItemInput {
  @Field(() => ID, { description: 'Which panel.' })
  panelId!: string;

  @Field(() => ID, { description: 'Which answer.' })
  answerId!: string;

  @Field(() => String, { description: 'The basis that was seen: which values were there.' })
  @MaxLength(64)
  basis!: string;

  @Field(() => Int, { description: 'Version of the decision that was seen; 0 for none.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The option.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  optionKey?: string | null;

  @Field(() => Float, { nullable: true, description: 'The value on the indicator’s scale.' })
  value?: number | null;

  @Field(() => [CountValueInput], { nullable: true, description: 'The counts.' })
  @IsOptional()
  @ArrayMaxSize(limits.countsPerAnswer)
  @ValidateNested({ each: true })
  @Type(() => CountValueInput)
  counts?: CountValueInput[] | null;

  @Field(() => String, { description: 'Why.' })
  @MaxLength(limits.reasonLength)
  reason!: string;
}

@InputType({ description: 'A decision that is taken back before signing.' })
export class UndoPanelDecisionInput {
  @Field(() => ID, { description: 'Which panel.' })
  panelId!: string;

  @Field(() => ID, { description: 'Which answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Version of the decision that was seen.' })
  version!: number;
}

@InputType({ description: 'The signing of a panel’s minutes.' })
export class SignPanelInput {
  @Field(() => ID, { description: 'Which panel.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => [ID], { description: 'Who was there, besides whoever signs.' })
  @ArrayMaxSize(limits.participantsPerPanel)
  participantIds!: string[];
}
