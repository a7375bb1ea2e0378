import { Field, Int, ObjectType } from 'type-graphql';
import { Kabupaten } from '../kabupaten/kabupaten.type.js';
import { Membership, Person } from '../person/person.type.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';

@ObjectType({ description: 'Whoever is signed in.', simpleResolvers: true })
export class Viewer {
  @Field(() => Person, { description: 'The own account.' })
  person!: Person;

  @Field(() => Kabupaten, { description: 'The kabupaten the account belongs to.' })
  kabupaten!: Kabupaten;

  @Field(() => [Membership], { description: 'The roles, with the unit where a role is for one.' })
  memberships!: Membership[];

  @Field(() => [String], {
    description:
      'Actions of the policy table that are open to the person; menus are built from it.',
  })
  abilities!: string[];

  @Field(() => DateTimeISO, { description: 'When the sign-in ends by itself.' })
  sessionExpiresAt!: Instant;

  @Field(() => Int, { description: 'How many bytes one file of evidence may have.' })
  uploadMaxBytes!: number;
}
