import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { selectedPaths } from '../support/selection.js';
import { RestoreAnswerInput, SaveAnswerInput } from './answer.input.js';
import { readAnswer } from './answer.query.js';
import { restoreAnswer } from './answer.restore.js';
import { saveAnswer } from './answer.service.js';
import { Answer } from './answer.type.js';
import { answerPartsOf, worksheetPartsOf } from './wanted-parts.js';
import { confirmUnchanged } from './unchanged.service.js';
import {
  ConfirmUnchangedInput,
  ResubmitAnswersInput,
  SubmitWorksheetInput,
  WorksheetFilter,
  WorksheetOrder,
} from './worksheet.input.js';
import { listWorksheets, readWorksheet } from './worksheet.query.js';
import { resubmitAnswers, submitWorksheet } from './worksheet.service.js';
import { Worksheet } from './worksheet.type.js';

const WorksheetConnection = connectionType(Worksheet, 'Worksheet');
type WorksheetConnection = InstanceType<typeof WorksheetConnection>;

@Resolver(() => Worksheet)
export class WorksheetResolver {
  @Query(() => WorksheetConnection, { description: 'The worksheets that the viewer may read.' })
  async worksheets(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => WorksheetFilter, { nullable: true, description: 'Which worksheets.' })
    filter: WorksheetFilter | null,
    @Arg('orderBy', () => [WorksheetOrder], { nullable: true, description: 'In which order.' })
    orderBy: WorksheetOrder[] | null,
  ): Promise<WorksheetConnection> {
    const parts = worksheetPartsOf(selectedPaths(info), ['nodes.', 'edges.node.']);
    return new WorksheetConnection(
      await listWorksheets(ctx, filter ?? {}, orderBy ?? [], page, parts),
    );
  }

  @Query(() => Worksheet, { description: 'One worksheet.' })
  worksheet(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Which worksheet.' }) id: string,
  ): Promise<Worksheet> {
    return readWorksheet(ctx, id, worksheetPartsOf(selectedPaths(info)));
  }

  @Query(() => Answer, { description: 'One answer.' })
  answer(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Which answer.' }) id: string,
  ): Promise<Answer> {
    return readAnswer(ctx, id, answerPartsOf(selectedPaths(info)));
  }

  @Mutation(() => Answer, { description: 'Replaces the content of an answer.' })
  saveAnswer(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveAnswerInput, { description: 'The whole content.' })
    input: SaveAnswerInput,
  ): Promise<Answer> {
    return saveAnswer(ctx, input, answerPartsOf(selectedPaths(info)));
  }

  @Mutation(() => Answer, {
    description:
      'Brings a reopened answer back to the content and evidence that were accepted: it is accepted again.',
  })
  async restoreAnswer(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RestoreAnswerInput, { description: 'Which answer.' })
    input: RestoreAnswerInput,
  ): Promise<Answer> {
    const id = await restoreAnswer(ctx, input);
    return readAnswer(ctx, id, answerPartsOf(selectedPaths(info)));
  }

  @Mutation(() => Worksheet, {
    description: 'Says of many answers at once that they are still as in the period before.',
  })
  async confirmUnchanged(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ConfirmUnchangedInput, { description: 'Which answers.' })
    input: ConfirmUnchangedInput,
  ): Promise<Worksheet> {
    const id = await confirmUnchanged(ctx, input);
    return readWorksheet(ctx, id, worksheetPartsOf(selectedPaths(info)));
  }

  @Mutation(() => Worksheet, { description: 'Sends a complete worksheet to the evaluators.' })
  async submitWorksheet(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SubmitWorksheetInput, { description: 'Which worksheet.' })
    input: SubmitWorksheetInput,
  ): Promise<Worksheet> {
    const id = await submitWorksheet(ctx, input);
    return readWorksheet(ctx, id, worksheetPartsOf(selectedPaths(info)));
  }

  @Mutation(() => Worksheet, { description: 'Sends mended answers to the evaluators again.' })
  async resubmitAnswers(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ResubmitAnswersInput, { description: 'Which answers.' })
    input: ResubmitAnswersInput,
  ): Promise<Worksheet> {
    const id = await resubmitAnswers(ctx, input);
    return readWorksheet(ctx, id, worksheetPartsOf(selectedPaths(info)));
  }
}
