import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import {
  ApproveFormulaInput,
  ProposeFormulaInput,
  PublishFormulaInput,
  ReturnFormulaInput,
} from './formula-step.input.js';
import { FormulaFilter, FormulaOrder, SaveFormulaInput } from './formula.input.js';
import {
  approveFormula,
  proposeFormula,
  publishFormula,
  returnFormula,
} from './formula.lifecycle.js';
import { listFormulas, readFormula } from './formula.query.js';
import { draftFormula, saveFormula } from './formula.service.js';
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
    description:
      'Begins a draft as a copy of what is published, or gives what is on its way there.',
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
    description: 'Puts a sound draft before the others; it stands still from then on.',
  })
  proposeFormula(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ProposeFormulaInput, { description: 'Which draft, and why.' })
    input: ProposeFormulaInput,
  ): Promise<Formula> {
    return proposeFormula(ctx, input);
  }

  @Mutation(() => Formula, { description: 'Approves what somebody else proposed.' })
  approveFormula(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApproveFormulaInput, { description: 'Which proposal.' })
    input: ApproveFormulaInput,
  ): Promise<Formula> {
    return approveFormula(ctx, input);
  }

  @Mutation(() => Formula, { description: 'Makes a draft again of what was proposed or approved.' })
  returnFormula(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReturnFormulaInput, { description: 'Which proposal, and why not.' })
    input: ReturnFormulaInput,
  ): Promise<Formula> {
    return returnFormula(ctx, input);
  }

  @Mutation(() => Formula, {
    description: 'Makes an approved formula that of new periods; it can never change after that.',
  })
  publishFormula(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PublishFormulaInput, { description: 'Which formula, and why.' })
    input: PublishFormulaInput,
  ): Promise<Formula> {
    return publishFormula(ctx, input);
  }
}
