import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PeriodRef } from '../period/period.type.js';
import { Role, Stage } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';
import { CountValue } from '../worksheet/count-value.js';

@ObjectType({ description: 'A stage as a panel speaks of it.', simpleResolvers: true })
export class PanelStage {
  @Field(() => String, { description: 'Key.' })
  key!: string;

  @Field(() => Stage, { description: 'Kind.' })
  kind!: Stage;

  @Field(() => String, { description: 'Indonesian name.' })
  nameId!: string;

  @Field(() => String, { description: 'English name.' })
  nameEn!: string;
}

@ObjectType({ description: 'A value with what it earns.', simpleResolvers: true })
class PanelContent {
  @Field(() => String, { nullable: true, description: 'Key of the option.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'On the indicator’s own scale.' })
  value!: number | null;

  @Field(() => [CountValue], { description: 'Counts; empty for none.' })
  counts!: CountValue[];

  @Field(() => Float, { nullable: true, description: '0..1; null where it has no score.' })
  score!: number | null;
}

@ObjectType({ description: 'What one stage says of an answer.', simpleResolvers: true })
export class PanelValue extends PanelContent {
  @Field(() => String, { description: 'Key of the stage.' })
  stageKey!: string;

  @Field(() => String, {
    description: 'Explanation, written as `Answer.explanation`, or note; may be empty.',
  })
  note!: string;

  @Field(() => PersonRef, { nullable: true, description: 'Whose it is; null where not known.' })
  author!: PersonRef | null;

  @Field(() => DateTimeISO, { description: 'When.' })
  at!: Instant;
}

@ObjectType({ description: 'What a panel decided on an answer.', simpleResolvers: true })
export class PanelDecision extends PanelContent {
  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => PersonRef, { description: 'Who put it on record.' })
  decidedBy!: PersonRef;

  @Field(() => DateTimeISO, { description: 'When.' })
  decidedAt!: Instant;

  @Field(() => Int, { description: 'Counts up with each change; 0 once signed.' })
  version!: number;

  @Field(() => Boolean, {
    description: 'Whether the values have changed since: then it has to be decided anew.',
  })
  outdated!: boolean;
}

@ObjectType({ description: 'What a panel settled on an answer.', simpleResolvers: true })
export class ConsensusValue extends PanelContent {
  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'The question.' })
  indicatorText!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Int, { description: 'Number of the panel within the period.' })
  panelNumber!: number;

  @Field(() => DateTimeISO, { description: 'When its minutes were signed.' })
  signedAt!: Instant;
}

@ObjectType({ description: 'An answer whose stages are apart.', simpleResolvers: true })
export class PanelItem {
  @Field(() => ID, { description: 'Which answer.' })
  answerId!: string;

  @Field(() => ID, { description: 'In which worksheet.' })
  worksheetId!: string;

  @Field(() => UnitRef, { nullable: true, description: 'Whose; null for the kabupaten’s own.' })
  unit!: UnitRef | null;

  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'The question.' })
  indicatorText!: string;

  @Field(() => [PanelValue], { description: 'What each stage says, the unit first.' })
  values!: PanelValue[];

  @Field(() => Float, { description: 'Highest less lowest score, 0..1.' })
  difference!: number;

  @Field(() => String, { description: 'Names these values; a decision says on which it was made.' })
  basis!: string;

  @Field(() => PanelDecision, { nullable: true, description: 'Null while it is not decided.' })
  decision!: PanelDecision | null;
}

@ObjectType({
  description: 'What a panel’s decisions do to a worksheet’s verified score.',
  simpleResolvers: true,
})
export class PanelEffect {
  @Field(() => ID, { description: 'Which worksheet.' })
  worksheetId!: string;

  @Field(() => UnitRef, { nullable: true, description: 'Whose; null for the kabupaten’s own.' })
  unit!: UnitRef | null;

  @Field(() => Int, { description: 'How many of its answers are decided.' })
  items!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Points before, unrounded; null where they are known when the period closes.',
  })
  pointsBefore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Points after signing, unrounded; null where they are known when the period closes.',
  })
  pointsAfter!: number | null;

  @Field(() => Float, { description: 'Most that it can have.' })
  maximum!: number;

  @Field(() => String, { description: 'Grade before; empty for none.' })
  gradeBefore!: string;

  @Field(() => String, { description: 'Grade after signing; empty for none.' })
  gradeAfter!: string;
}

@ObjectType({ description: 'Who signed minutes, as they were called then.', simpleResolvers: true })
export class PanelSigner {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Role, { description: 'As what.' })
  role!: Role;
}

@ObjectType({
  description: 'A panel on the answers of a period whose stages are apart, or its signed minutes.',
  simpleResolvers: true,
})
export class Panel {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => PeriodRef, { description: 'Of which period.' })
  period!: PeriodRef;

  @Field(() => Int, { description: 'From 1 within the period.' })
  number!: number;

  @Field(() => Float, { description: 'How far stages may be apart without it, 0..1.' })
  limit!: number;

  @Field(() => Int, { description: 'How many worksheets it looks at.' })
  worksheetCount!: number;

  @Field(() => Int, { description: 'How many decisions are on record.' })
  decided!: number;

  @Field(() => DateTimeISO, { description: 'When it was opened.' })
  openedAt!: Instant;

  @Field(() => PersonRef, { description: 'Who opened it.' })
  openedBy!: PersonRef;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was signed; null until then.' })
  signedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Hex SHA-256 of the signed content.' })
  sha256!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the signed minutes are, as PDF.' })
  minutesPath!: string | null;

  @Field(() => Int, { description: 'Counts up with each decision.' })
  version!: number;
}

@ObjectType({
  description: 'What a panel looks at and what it decided: as it is now, or as it was signed.',
  simpleResolvers: true,
})
export class PanelDetail extends Panel {
  @Field(() => [PanelStage], { description: 'The stages that the values are of, in their order.' })
  stages!: readonly PanelStage[];

  @Field(() => [PersonRef], { description: 'Who was there; empty until it is signed.' })
  participants!: PersonRef[];

  @Field(() => [PanelItem], { description: 'The answers, by unit and in the instrument’s order.' })
  items!: PanelItem[];

  @Field(() => [PanelEffect], { description: 'What signing changes, or changed.' })
  effects!: PanelEffect[];

  @Field(() => String, {
    description:
      'What is signed beside the decisions: another text when an answer comes onto the list or leaves it, when its values are others, or what they change is. Empty once it is signed.',
  })
  basis!: string;

  @Field(() => PanelSigner, { nullable: true, description: 'Who signed; null until then.' })
  signer!: PanelSigner | null;

  @Field(() => [String], { description: 'What the viewer may do with it now.' })
  abilities!: string[];

  @Field(() => Boolean, {
    description: 'Whether the viewer filled in or scored what it looks at, and so can not sign.',
  })
  ownWork!: boolean;
}
