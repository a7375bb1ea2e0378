import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Locale, Role } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';

@ObjectType({ description: 'A role somebody has.', simpleResolvers: true })
export class Membership {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Role, { description: 'The role.' })
  role!: Role;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit it is for; null for the kabupaten as a whole.',
  })
  unit!: UnitRef | null;
}

@ObjectType({ description: 'An account: somebody who signs in.', simpleResolvers: true })
export class Person extends PersonRef {
  @Field(() => String, { description: 'Address to sign in with, in lower case.' })
  email!: string;

  @Field(() => Boolean, { description: 'Inactive accounts cannot sign in.' })
  active!: boolean;

  @Field(() => Locale, { description: 'Language of the admin.' })
  locale!: Locale;

  @Field(() => Boolean, {
    description: 'Whether the password was handed over and must be changed.',
  })
  mustChangePassword!: boolean;

  @Field(() => DateTimeISO, { nullable: true, description: 'Last sign-in.' })
  lastSignedInAt!: Instant | null;

  @Field(() => [Membership], { description: 'The roles.' })
  memberships!: Membership[];

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => DateTimeISO, { description: 'When the account was made.' })
  createdAt!: Instant;

  @Field(() => [String], {
    description: 'What the viewer may do with it; the admin offers nothing else.',
  })
  abilities!: string[];
}

@ObjectType({ description: 'An account with a password to hand over.', simpleResolvers: true })
export class PersonWithPassword {
  @Field(() => Person, { description: 'The account.' })
  person!: Person;

  @Field(() => String, {
    description: 'The password, shown this once; it must be changed at the first sign-in.',
  })
  password!: string;
}
