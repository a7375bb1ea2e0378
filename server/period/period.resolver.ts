import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { CreatePeriodInput, PeriodFilter, PeriodOrder, UpdatePeriodInput } from './period.input.js';
import { closePeriod, openPeriod } from './period.lifecycle.js';
import { listPeriods, readPeriod } from './period.query.js';
import { createPeriod, removePeriod, updatePeriod } from './period.service.js';
import { Period, PeriodClosing, PeriodProgress } from './period.type.js';
import { ReopenPeriodInput, WidenReopeningInput } from './reopening.input.js';
import { reopenPeriod } from './reopening.service.js';
import { PeriodReopening } from './reopening.type.js';
import { widenReopening } from './widening.service.js';
import { readPeriodRevisions } from '../report-card/revision.query.js';
import { PeriodRevision } from '../report-card/revision.type.js';
import { UnitRef } from '../unit/unit.type.js';

const PeriodConnection = connectionType(Period, 'Period');
type PeriodConnection = InstanceType<typeof PeriodConnection>;

@Resolver(() => Period)
export class PeriodResolver {
  @Query(() => PeriodConnection, { description: 'The kabupaten’s periods.' })
  async periods(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PeriodFilter, { nullable: true, description: 'Which periods.' })
    filter: PeriodFilter | null,
    @Arg('orderBy', () => [PeriodOrder], { nullable: true, description: 'In which order.' })
    orderBy: PeriodOrder[] | null,
  ): Promise<PeriodConnection> {
    return new PeriodConnection(await listPeriods(ctx, filter ?? {}, orderBy ?? [], page));
  }

  @Query(() => Period, { description: 'One period.' })
  period(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which period.' }) id: string,
  ): Promise<Period> {
    return readPeriod(ctx, id);
  }

  @FieldResolver(() => PeriodProgress, {
    description: 'How far it is; frozen once the period is closed.',
  })
  progress(@Root() period: Period): Promise<PeriodProgress> {
    return period.readProgress();
  }

  @FieldResolver(() => [PeriodReopening], {
    description: 'Each time that it was opened again, the first first.',
  })
  reopenings(@Root() period: Period): Promise<PeriodReopening[]> {
    return period.readReopenings();
  }

  @FieldResolver(() => [UnitRef], {
    description:
      'The units that fill something in, by name: those that the viewer may read, all for whoever closes periods.',
  })
  units(@Root() period: Period): Promise<UnitRef[]> {
    return period.readUnits();
  }

  @FieldResolver(() => PeriodClosing, {
    nullable: true,
    description:
      'Its closing, where it is under way or broke down; to be asked again from time to time.',
  })
  closing(@Root() period: Period): Promise<PeriodClosing | null> {
    return period.readClosing();
  }

  @Mutation(() => Period, { description: 'Plans a period.' })
  createPeriod(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreatePeriodInput, { description: 'The new period.' })
    input: CreatePeriodInput,
  ): Promise<Period> {
    return createPeriod(ctx, input);
  }

  @Mutation(() => Period, { description: 'Moves the dates of a period that is not closed.' })
  updatePeriod(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdatePeriodInput, { description: 'The dates as they shall be.' })
    input: UpdatePeriodInput,
  ): Promise<Period> {
    return updatePeriod(ctx, input);
  }

  @Mutation(() => Boolean, {
    description: 'Takes the plan of a period back that was never opened.',
  })
  async removePeriod(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which period.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
  ): Promise<boolean> {
    await removePeriod(ctx, id, version);
    return true;
  }

  @Mutation(() => Period, {
    description: 'Opens a planned period: makes its worksheets and carries the last ones forward.',
  })
  openPeriod(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which period.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
  ): Promise<Period> {
    return openPeriod(ctx, id, version);
  }

  @Mutation(() => Period, {
    description: 'Closes an open period: scores every worksheet and seals the report cards.',
  })
  closePeriod(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which period.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
  ): Promise<Period> {
    return closePeriod(ctx, id, version);
  }

  @Mutation(() => Period, {
    description:
      'Opens a closed period again, wholly or for some units: what was sealed stays, and closing again seals a further revision.',
  })
  reopenPeriod(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReopenPeriodInput, { description: 'Which, why, for whom, until when.' })
    input: ReopenPeriodInput,
  ): Promise<Period> {
    return reopenPeriod(ctx, input);
  }

  @Mutation(() => Period, {
    description:
      'Opens further units in a period that is open again; they belong to the same revision as those before. Refused once its closing date is over, until that is moved.',
  })
  widenReopening(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WidenReopeningInput, { description: 'Where, which and why.' })
    input: WidenReopeningInput,
  ): Promise<Period> {
    return widenReopening(ctx, input);
  }

  @Query(() => [PeriodRevision], {
    description:
      'What was sealed of a period each time it closed, the first first: of the worksheets that the viewer may see, beside the revision before.',
  })
  periodRevisions(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'Which period.' }) periodId: string,
  ): Promise<PeriodRevision[]> {
    return readPeriodRevisions(ctx, periodId);
  }
}
