import { Field, Float, ID, ObjectType } from 'type-graphql';
import { CountValue } from '../worksheet/count-value.js';
import { UnitKind, WorksheetStatus } from '../support/enums.js';

@ObjectType({
  description: 'One answer as far as it is scored, without explanation or evidence.',
  simpleResolvers: true,
})
export class CohortAnswer {
  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { nullable: true, description: 'The option chosen.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'The value given, on the indicator’s scale.' })
  value!: number | null;

  @Field(() => [CountValue], { description: 'The counts given.' })
  counts!: CountValue[];
}

@ObjectType({ description: 'The answers of one worksheet of a cohort.', simpleResolvers: true })
export class CohortSheet {
  @Field(() => ID, { description: 'Id of the worksheet.' })
  worksheetId!: string;

  @Field(() => ID, { nullable: true, description: 'Whose; null for the kabupaten’s own.' })
  unitId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the unit, as roll-ups name it.' })
  unitCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the unit.' })
  unitName!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called for short.' })
  unitAbbreviation!: string | null;

  @Field(() => UnitKind, { nullable: true, description: 'What kind of unit it is.' })
  unitKind!: UnitKind | null;

  @Field(() => WorksheetStatus, { description: 'How far it is.' })
  status!: WorksheetStatus;

  @Field(() => Boolean, {
    description: 'Whether it was ever submitted: an index takes in no other.',
  })
  isSubmitted!: boolean;

  @Field(() => [CohortAnswer], {
    description: 'What the unit itself answered; indicators without an answer are left out.',
  })
  claimed!: CohortAnswer[];

  @Field(() => [CohortAnswer], {
    description: 'What evaluators accepted, with the value that they accepted.',
  })
  verified!: CohortAnswer[];
}
