import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UnitKind, WindowScope } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';
import type { LockScope as LockScopeName } from './writing.js';

@ObjectType({
  description:
    'Whose worksheets a window binds no more: it was over when they were opened again, with the period or later.',
  simpleResolvers: true,
})
export class WindowRelease {
  @Field(() => Boolean, {
    description: 'Whether these are all worksheets that are open again and that it is for.',
  })
  isWhole!: boolean;

  @Field(() => [UnitRef], { description: 'Their units, in the order of units.' })
  units!: UnitRef[];

  @Field(() => Boolean, { description: 'Whether the kabupaten’s own worksheet is one of them.' })
  withKabupaten!: boolean;
}

@ObjectType({
  description: 'When one stage of a period may be written, for all or for some.',
  simpleResolvers: true,
})
export class PeriodWindow {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Key of the stage.' })
  stageKey!: string;

  @Field(() => WindowScope, { description: 'Whose worksheets it is for.' })
  scope!: WindowScope;

  @Field(() => UnitKind, { nullable: true, description: 'Of `UNIT_KIND` alone: which kind.' })
  unitKind!: UnitKind | null;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Of `UNIT` alone: which unit; null for the kabupaten’s own worksheet.',
  })
  unit!: UnitRef | null;

  @Field(() => DateTimeISO, { description: 'From when on; this moment included.' })
  opensAt!: Instant;

  @Field(() => DateTimeISO, { description: 'Until when; this moment is past it.' })
  closesAt!: Instant;

  @Field(() => PersonRef, { description: 'Who set it as it is.' })
  setBy!: PersonRef;

  @Field(() => WindowRelease, {
    nullable: true,
    description: 'Whom it binds no more; null where it binds whomever it is for.',
  })
  release!: WindowRelease | null;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => [String], { description: 'What the viewer may do with it now.' })
  abilities!: string[];
}

export const LockScope = Object.freeze({
  PERIOD: 'PERIOD',
  ...WindowScope,
}) satisfies { readonly [K in LockScopeName]: K };
registerEnumType(LockScope, {
  name: 'LockScope',
  description: 'What locks a worksheet.',
  valuesConfig: {
    PERIOD: { description: 'The dates of the period, or that it was closed.' },
    ALL: { description: 'The window of the stage for everybody.' },
    UNIT_KIND: { description: 'The window for this kind of unit.' },
    UNIT: { description: 'The window for this very worksheet’s unit.' },
  },
});

@ObjectType({
  description: 'Whether one stage of a worksheet as a whole may be written now; if not, why.',
  simpleResolvers: true,
})
export class StageWriting {
  @Field(() => String, { description: 'Key of the stage.' })
  stageKey!: string;

  @Field(() => Boolean, { description: 'Whether it may.' })
  open!: boolean;

  @Field(() => Boolean, { description: 'An exception alone keeps it open.' })
  byException!: boolean;

  @Field(() => LockScope, { nullable: true, description: 'What locks it; null while it is open.' })
  scope!: LockScopeName | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'Since when it is locked; null while it is open, and for what was never open.',
  })
  since!: Instant | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'Until when it stays as it is, open or locked; null where that is not known.',
  })
  until!: Instant | null;

  @Field(() => PersonRef, {
    nullable: true,
    description: 'Who set the window that locks it; null where it is the period’s own dates.',
  })
  lockedBy!: PersonRef | null;
}
