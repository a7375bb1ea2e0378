import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { grantException, removeException } from './exception.service.js';
import { DecideOpeningInput, GrantExceptionInput, RequestOpeningInput } from './opening.input.js';
import { readPeriodOpenings, readWorksheetOpenings } from './opening.query.js';
import { decideOpening, requestOpening, withdrawOpening } from './opening.service.js';
import { Openings } from './opening.type.js';

@Resolver()
export class OpeningResolver {
  @Query(() => Openings, {
    description: 'What is opened in a period although its window is closed, and what is asked for.',
  })
  periodOpenings(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'Which period.' }) periodId: string,
  ): Promise<Openings> {
    return readPeriodOpenings(ctx, periodId);
  }

  @Query(() => Openings, { description: 'The same of one worksheet.' })
  worksheetOpenings(
    @Ctx() ctx: RequestContext,
    @Arg('worksheetId', () => ID, { description: 'Which worksheet.' }) worksheetId: string,
  ): Promise<Openings> {
    return readWorksheetOpenings(ctx, worksheetId);
  }

  @Mutation(() => Openings, {
    description:
      'Asks to have opened what a window locks; gives what there is of the worksheet then.',
  })
  requestOpening(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RequestOpeningInput, { description: 'What shall be opened, and why.' })
    input: RequestOpeningInput,
  ): Promise<Openings> {
    return requestOpening(ctx, input);
  }

  @Mutation(() => Openings, {
    description: 'Takes one’s own request back; gives what there is of the worksheet then.',
  })
  withdrawOpening(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which request.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
  ): Promise<Openings> {
    return withdrawOpening(ctx, id, version);
  }

  @Mutation(() => Openings, {
    description: 'Grants or refuses a request; gives what there is of the period then.',
  })
  decideOpening(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideOpeningInput, { description: 'The decision.' })
    input: DecideOpeningInput,
  ): Promise<Openings> {
    return decideOpening(ctx, input);
  }

  @Mutation(() => Openings, {
    description: 'Opens for a while what a window locks; gives what there is of the period then.',
  })
  grantException(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GrantExceptionInput, { description: 'What shall be opened, and why.' })
    input: GrantExceptionInput,
  ): Promise<Openings> {
    return grantException(ctx, input);
  }

  @Mutation(() => Openings, {
    description:
      'Deletes an exception, so that what it opened is locked at once; gives what there is of the period then.',
  })
  removeException(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which exception.' }) id: string,
  ): Promise<Openings> {
    return removeException(ctx, id);
  }
}
