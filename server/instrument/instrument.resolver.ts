import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { listInstruments, readInstrument } from './instrument.query.js';
import { Instrument } from './instrument.type.js';

@Resolver(() => Instrument)
export class InstrumentResolver {
  @Query(() => [Instrument], { description: 'Every revision of every instrument.' })
  instruments(@Ctx() ctx: RequestContext): Promise<readonly Instrument[]> {
    return listInstruments(ctx);
  }

  @Query(() => Instrument, { description: 'One revision of an instrument.' })
  instrument(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which instrument.' }) id: string,
  ): Promise<Instrument> {
    return readInstrument(ctx, id);
  }
}
