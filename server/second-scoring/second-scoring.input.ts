import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { StatedValueInput } from '../worksheet/stated-value.input.js';

@InputType({
  description: 'How judged answers are drawn to be scored a second time: a count or a share.',
})
export class DrawSecondScoringsInput {
  @Field(() => ID, { description: 'Of which period.' })
  periodId!: string;

  @Field(() => Int, {
    nullable: true,
    description: `How many in all, dealt out evenly among the evaluators; 1 to ${limits.secondScoringsPerRound}, and one of each at least.`,
  })
  @IsOptional()
  @Min(1)
  @Max(limits.secondScoringsPerRound)
  count?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Which share of each evaluator’s, 0.001 to 1, rounded up.',
  })
  @IsOptional()
  @Min(0.001)
  @Max(1)
  share?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `What chance begins from, 0 to ${limits.seedMax}; the same judged answers give the same sample. A new one when left out.`,
  })
  @IsOptional()
  @Min(0)
  @Max(limits.seedMax)
  seed?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of what these evaluators judged; of everybody’s when left out.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  evaluatorIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of these units; of all, and of the kabupaten’s own worksheet, when left out.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  unitIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Of these areas, by code; of all when left out.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.areasPerSample)
  @MaxLength(limits.codeLength, { each: true })
  areaCodes?: string[] | null;

  @Field(() => Float, {
    description: `What one answer is reckoned to take, ${limits.minutesPerAnswerMin} to ${limits.minutesPerAnswerMax} minutes.`,
  })
  @Min(limits.minutesPerAnswerMin)
  @Max(limits.minutesPerAnswerMax)
  minutesPerAnswer!: number;
}

@InputType({ description: 'What a second evaluator gives an answer, whole.' })
export class ScoreSecondInput extends StatedValueInput {
  @Field(() => ID, { description: 'Which second scoring.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'A remark, for the lead evaluator.' })
  @IsOptional()
  @MaxLength(limits.noteLength)
  note?: string | null;
}
