import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';

@ObjectType({
  description: 'That further units were opened while a period was open again; it never changes.',
  simpleResolvers: true,
})
export class PeriodWidening {
  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeISO, { description: 'When they were opened.' })
  widenedAt!: Instant;

  @Field(() => PersonRef, { description: 'Who opened them.' })
  widenedBy!: PersonRef;

  @Field(() => [UnitRef], {
    description:
      'The units whose worksheets were opened, by name: those that the viewer may read, all for whoever closes periods.',
  })
  units!: UnitRef[];

  @Field(() => Boolean, { description: 'Whether the kabupaten’s own worksheet was opened, too.' })
  withKabupaten!: boolean;
}

@ObjectType({
  description: 'That a closed period was opened again; it never changes.',
  simpleResolvers: true,
})
export class PeriodReopening {
  @Field(() => Int, { description: 'The revision that it began, from 2.' })
  revision!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeISO, { description: 'When it was opened again.' })
  reopenedAt!: Instant;

  @Field(() => PersonRef, { description: 'Who opened it.' })
  reopenedBy!: PersonRef;

  @Field(() => DateTimeISO, { description: 'When the revision before was sealed.' })
  closedAt!: Instant;

  @Field(() => PersonRef, {
    nullable: true,
    description: 'Who closed the revision before; null where it closed by itself.',
  })
  closedBy!: PersonRef | null;

  @Field(() => Boolean, { description: 'Whether every worksheet was opened at once.' })
  isWhole!: boolean;

  @Field(() => [UnitRef], {
    description:
      'The units whose worksheets were opened at once, by name: those that the viewer may read, all for whoever closes periods.',
  })
  units!: UnitRef[];

  @Field(() => Boolean, { description: 'Whether the kabupaten’s own worksheet was opened, too.' })
  withKabupaten!: boolean;

  @Field(() => [PeriodWidening], {
    description: 'What was opened beside these later, the first first.',
  })
  widenings!: PeriodWidening[];
}
