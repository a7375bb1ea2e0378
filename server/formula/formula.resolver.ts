import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import {
  FormulaFilter,
  FormulaOrder,
  PublishFormulaInput,
  SaveFormulaInput,
} from './formula.input.js';
import { listFormulas, readFormula } from './formula.query.js';
import { draftFormula, publishFormula, saveFormula } from './formula.service.js';
import { Formula, SaveFormulaPayload } from './formula.type.js';

const FormulaConnection = connectionType(Formula, 'Formula');
type FormulaConnection = InstanceType<typeof FormulaConnection>;

@Resolver(() => Formula)
export class FormulaResolver {
  @Query(() => FormulaConnection, { description: 'Every formula of the kabupaten, drafts too.' })
  async formulas(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FormulaFilter, { nullable: true, description: 'Which formulas.' })
    filter: FormulaFilter | null,
    @Arg('orderBy', () => [FormulaOrder], { nullable: true, description: 'In which order.' })
    orderBy: FormulaOrder[] | null,
  ): Promise<FormulaConnection> {
    return new FormulaConnection(await listFormulas(ctx, filter ?? {}, orderBy ?? [], page));
  }

  @Query(() => Formula, { description: 'One formula.' })
  formula(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which formula.' }) id: string,
  ): Promise<Formula> {
    return readFormula(ctx, id);
  }

  @Mutation(() => Formula, {
    description: 'Begins a draft as a copy of what is published, or gives the draft that is there.',
  })
  draftFormula(
    @Ctx() ctx: RequestContext,
    @Arg('instrumentId', () => ID, { description: 'Of which instrument.' }) instrumentId: string,
  ): Promise<Formula> {
    return draftFormula(ctx, instrumentId);
  }

  @Mutation(() => SaveFormulaPayload, {
    description: 'Saves a draft and says what is still wrong.',
  })
  saveFormula(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveFormulaInput, { description: 'The draft as it shall be.' })
    input: SaveFormulaInput,
  ): Promise<SaveFormulaPayload> {
    return saveFormula(ctx, input);
  }

  @Mutation(() => Formula, {
    description: 'Makes a draft the formula of new periods; it can never change after that.',
  })
  publishFormula(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PublishFormulaInput, { description: 'Which draft, and why.' })
    input: PublishFormulaInput,
  ): Promise<Formula> {
    return publishFormula(ctx, input);
  }
}
