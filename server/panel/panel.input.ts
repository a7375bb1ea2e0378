import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { StatedValueInput } from '../worksheet/stated-value.input.js';

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
export class DecidePanelItemInput extends StatedValueInput {
  @Field(() => ID, { description: 'Which panel.' })
  panelId!: string;

  @Field(() => ID, { description: 'Which answer.' })
  answerId!: string;

  @Field(() => String, { description: 'The basis that was seen: which values were there.' })
  @MaxLength(64)
  basis!: string;

  @Field(() => Int, { description: 'Version of the decision that was seen; 0 for none.' })
  version!: number;

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

  @Field(() => String, {
    description:
      'The basis of the panel that was seen: its list, the values on it and what they change.',
  })
  @MaxLength(64)
  basis!: string;

  @Field(() => [ID], { description: 'Who was there, besides whoever signs.' })
  @ArrayMaxSize(limits.participantsPerPanel)
  participantIds!: string[];
}
