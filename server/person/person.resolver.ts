import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { CreatePersonInput, PersonFilter, PersonOrder, UpdatePersonInput } from './person.input.js';
import { listPeople, readPerson } from './person.query.js';
import { createPerson, resetPassword, updatePerson } from './person.service.js';
import { Person, PersonWithPassword } from './person.type.js';

const PersonConnection = connectionType(Person, 'Person');
type PersonConnection = InstanceType<typeof PersonConnection>;

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => PersonConnection, { description: 'The kabupaten’s accounts.' })
  async people(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PersonFilter, { nullable: true, description: 'Which accounts.' })
    filter: PersonFilter | null,
    @Arg('orderBy', () => [PersonOrder], { nullable: true, description: 'In which order.' })
    orderBy: PersonOrder[] | null,
  ): Promise<PersonConnection> {
    return new PersonConnection(await listPeople(ctx, filter ?? {}, orderBy ?? [], page));
  }

  @Query(() => Person, { description: 'One account.' })
  person(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which account.' }) id: string,
  ): Promise<Person> {
    return readPerson(ctx, id);
  }

  @Mutation(() => PersonWithPassword, {
    description: 'Adds an account; its password is made here and shown once.',
  })
  createPerson(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreatePersonInput, { description: 'The new account.' })
    input: CreatePersonInput,
  ): Promise<PersonWithPassword> {
    return createPerson(ctx, input);
  }

  @Mutation(() => Person, { description: 'Changes an account; its roles become the given ones.' })
  updatePerson(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdatePersonInput, { description: 'The account as it shall be.' })
    input: UpdatePersonInput,
  ): Promise<Person> {
    return updatePerson(ctx, input);
  }

  @Mutation(() => PersonWithPassword, {
    description: 'Gives an account a new password, shown once, and signs it out everywhere.',
  })
  resetPassword(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which account.' }) id: string,
  ): Promise<PersonWithPassword> {
    return resetPassword(ctx, id);
  }
}
