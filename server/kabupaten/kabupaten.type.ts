import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'The tenant: every other row belongs to exactly one.',
  simpleResolvers: true,
})
export class Kabupaten {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Region code, e.g. `32.16`.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Province.' })
  province!: string;

  @Field(() => String, { nullable: true, description: 'Seat of the government.' })
  capital!: string | null;
}
