import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Role, UnitKind } from '../support/enums.js';

@ObjectType({ description: 'A unit, as other rows name it.', simpleResolvers: true })
export class UnitRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Short code, unique in the kabupaten.' })
  code!: string;

  @Field(() => String, { description: 'Official name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Usual abbreviation.' })
  abbreviation!: string | null;
}

@ObjectType({ description: 'Somebody, as other rows name them.', simpleResolvers: true })
export class PersonRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'Somebody with a role in a unit.', simpleResolvers: true })
export class MemberOfUnit {
  @Field(() => PersonRef, { description: 'Who.' })
  person!: PersonRef;

  @Field(() => Role, { description: 'As what.' })
  role!: Role;
}

@ObjectType({
  description: 'How often a unit submitted by the due date, over closed periods.',
  simpleResolvers: true,
})
export class OnTimeRate {
  @Field(() => Int, { description: 'Worksheets that were due.' })
  due!: number;

  @Field(() => Int, { description: 'Those of them that were submitted by the due date.' })
  onTime!: number;

  @Field(() => Float, { description: 'Share of them, 0 to 1.' })
  rate!: number;
}

@ObjectType({
  description: 'A perangkat daerah or a part of one; a tree by `parent`.',
  simpleResolvers: true,
})
export class Unit extends UnitRef {
  @Field(() => UnitKind, { description: 'Kind; official names are kept.' })
  kind!: UnitKind;

  @Field(() => UnitRef, { nullable: true, description: 'The unit it is a part of.' })
  parent!: UnitRef | null;

  @Field(() => String, { nullable: true, description: 'Region code of a kecamatan.' })
  regionCode!: string | null;

  @Field(() => Boolean, { description: 'Whether it fills in a worksheet of its own.' })
  assessed!: boolean;

  @Field(() => Boolean, { description: 'Inactive units get no worksheet in new periods.' })
  active!: boolean;

  @Field(() => Int, { description: 'Order in lists, from 0.' })
  position!: number;

  @Field(() => String, { nullable: true, description: 'Note on the source.' })
  note!: string | null;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => [MemberOfUnit], { description: 'Who has a role in it.' })
  people!: MemberOfUnit[];

  @Field(() => [String], {
    description: 'What the viewer may do with it; the admin offers nothing else.',
  })
  abilities!: string[];

  /** Not a field: gives the field `onTime`, for all rows of a page at once. */
  readOnTime!: () => Promise<OnTimeRate | null>;
}
