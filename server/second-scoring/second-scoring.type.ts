import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { EvidenceRevision } from '../evidence/evidence.type.js';
import { PeriodRef } from '../period/period.type.js';
import { EvidenceKind } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { UnitRef } from '../unit/unit.type.js';
import { CountValue } from '../worksheet/count-value.js';

@ObjectType({ description: 'What a second evaluator gave an answer.', simpleResolvers: true })
export class SecondScore {
  @Field(() => String, { nullable: true, description: 'Key of the option.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'On the indicator’s own scale.' })
  value!: number | null;

  @Field(() => [CountValue], { description: 'Counts; empty for none.' })
  counts!: CountValue[];

  @Field(() => String, { description: 'A remark; may be empty.' })
  note!: string;

  @Field(() => DateTimeISO, { description: 'When.' })
  scoredAt!: Instant;
}

@ObjectType({
  description:
    'An answer that the viewer is to score without knowing what others gave it. It leads to nothing else of the unit.',
  simpleResolvers: true,
})
export class SecondScoring {
  @Field(() => ID, { description: 'Id; not of the answer.' })
  id!: string;

  @Field(() => UnitRef, { nullable: true, description: 'Whose; null for the kabupaten’s own.' })
  unit!: UnitRef | null;

  @Field(() => PeriodRef, { description: 'In which period.' })
  period!: PeriodRef;

  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'The question.' })
  indicatorText!: string;

  @Field(() => Boolean, { description: 'Whether the viewer has scored it.' })
  scored!: boolean;

  @Field(() => Int, { description: 'Counts up with each score.' })
  version!: number;
}

@ObjectType({
  description: 'Evidence as it was linked when the answer was first judged.',
  simpleResolvers: true,
})
export class SecondScoringEvidence {
  @Field(() => ID, { description: 'Id of the evidence; it opens nothing else.' })
  evidenceId!: string;

  @Field(() => EvidenceKind, { description: 'A file kept here, or an address.' })
  kind!: EvidenceKind;

  @Field(() => String, { description: 'What it was called.' })
  title!: string;

  @Field(() => Int, { nullable: true, description: 'Page that was named, from 1.' })
  page!: number | null;

  @Field(() => Boolean, { description: 'Taken over from the period before.' })
  carriedForward!: boolean;

  @Field(() => String, {
    description: 'Why it was taken though its span misses the period; may be empty.',
  })
  outsidePeriodNote!: string;

  @Field(() => EvidenceRevision, { description: 'The revision that was looked at.' })
  revision!: EvidenceRevision;
}

@ObjectType({
  description: 'An answer to score a second time, as the first evaluator found it.',
  simpleResolvers: true,
})
export class SecondScoringSheet extends SecondScoring {
  @Field(() => ID, { description: 'The instrument with its criteria.' })
  instrumentId!: string;

  @Field(() => ID, { description: 'The formula that it is scored by.' })
  formulaId!: string;

  @Field(() => String, { nullable: true, description: 'Key of the option that was claimed.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'The value that was claimed.' })
  value!: number | null;

  @Field(() => [CountValue], { description: 'The counts that were claimed; empty for none.' })
  counts!: CountValue[];

  @Field(() => String, {
    description: 'What the unit said of it, written as `Answer.explanation`; may be empty.',
  })
  explanation!: string;

  @Field(() => [SecondScoringEvidence], {
    description: 'What proved it, in the order it was attached.',
  })
  evidence!: SecondScoringEvidence[];

  @Field(() => SecondScore, { nullable: true, description: 'The viewer’s own; null until then.' })
  score!: SecondScore | null;
}
