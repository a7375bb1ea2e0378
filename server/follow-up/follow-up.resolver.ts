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
import { PersonRef } from '../unit/unit.type.js';
import { attachFollowUpEvidence, detachFollowUpEvidence } from './follow-up.evidence.js';
import {
  AttachFollowUpEvidenceInput,
  CreateFollowUpInput,
  EditFollowUpInput,
  FollowUpFilter,
  FollowUpReasonInput,
  FollowUpStepInput,
  PlanFollowUpsInput,
  ReportProgressInput,
} from './follow-up.input.js';
import { entriesByAction, evidenceByAction } from './follow-up.loader.js';
import { listFollowUps, readFollowUp, tallyFollowUps } from './follow-up.query.js';
import { listOwners, listOwnersByUnit } from './follow-up.owners.js';
import {
  cancelFollowUp,
  createFollowUp,
  editFollowUp,
  planFollowUps,
} from './follow-up.service.js';
import {
  completeFollowUp,
  confirmFollowUp,
  reportProgress,
  returnFollowUp,
  takeBackFollowUpStep,
} from './follow-up.steps.js';
import {
  FollowUpAction,
  FollowUpEntry,
  FollowUpEvidence,
  FollowUpTally,
  UnitOwners,
} from './follow-up.type.js';

const FollowUpActionConnection = connectionType(FollowUpAction, 'FollowUpAction');
type FollowUpActionConnection = InstanceType<typeof FollowUpActionConnection>;

@Resolver(() => FollowUpAction)
export class FollowUpResolver {
  @Query(() => FollowUpActionConnection, {
    description:
      'The follow-up actions that the viewer may read: open ones first, the first due first.',
  })
  async followUpActions(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FollowUpFilter, { nullable: true, description: 'Which actions.' })
    filter: FollowUpFilter | null,
  ): Promise<FollowUpActionConnection> {
    return new FollowUpActionConnection(await listFollowUps(ctx, filter ?? {}, page));
  }

  @Query(() => FollowUpAction, { description: 'One follow-up action.' })
  followUpAction(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which action.' }) id: string,
  ): Promise<FollowUpAction> {
    return readFollowUp(ctx, id);
  }

  @Query(() => [FollowUpTally], {
    description: 'How the follow-up actions that the viewer may read were kept, by unit.',
  })
  followUpTallies(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, {
      nullable: true,
      description: 'Of those that came from this period; left out for all.',
    })
    periodId: string | null,
  ): Promise<FollowUpTally[]> {
    return tallyFollowUps(ctx, periodId ?? null);
  }

  @Query(() => [PersonRef], {
    description: 'Who may answer for a follow-up action of a unit, for whoever writes one down.',
  })
  followUpOwners(
    @Ctx() ctx: RequestContext,
    @Arg('unitId', () => ID, {
      nullable: true,
      description: 'Which unit; left out for the kabupaten itself.',
    })
    unitId: string | null,
  ): Promise<PersonRef[]> {
    return listOwners(ctx, unitId);
  }

  @Query(() => [UnitOwners], {
    description:
      'Who may answer for a follow-up action of each unit, for whoever takes commitments down; units without anybody are left out.',
  })
  followUpOwnersByUnit(@Ctx() ctx: RequestContext): Promise<UnitOwners[]> {
    return listOwnersByUnit(ctx);
  }

  @FieldResolver(() => [FollowUpEntry], { description: 'What happened to it, oldest first.' })
  entries(
    @Ctx() ctx: RequestContext,
    @Root() action: Pick<FollowUpAction, 'id'>,
  ): Promise<FollowUpEntry[]> {
    return entriesByAction(ctx).load(action.id);
  }

  @FieldResolver(() => [FollowUpEvidence], { description: 'What proves it, oldest first.' })
  evidence(
    @Ctx() ctx: RequestContext,
    @Root() action: Pick<FollowUpAction, 'id'>,
  ): Promise<FollowUpEvidence[]> {
    return evidenceByAction(ctx).load(action.id);
  }

  @Mutation(() => FollowUpAction, { description: 'Writes down what a unit is to do by a day.' })
  createFollowUp(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreateFollowUpInput, { description: 'The action.' })
    input: CreateFollowUpInput,
  ): Promise<FollowUpAction> {
    return createFollowUp(ctx, input);
  }

  @Mutation(() => [FollowUpAction], {
    description: 'Writes down several actions of one unit towards a target: all of them or none.',
  })
  planFollowUps(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanFollowUpsInput, { description: 'The plan.' })
    input: PlanFollowUpsInput,
  ): Promise<FollowUpAction[]> {
    return planFollowUps(ctx, input);
  }

  @Mutation(() => FollowUpAction, {
    description: 'Says something else of an open action. A due day that has passed stays.',
  })
  editFollowUp(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EditFollowUpInput, { description: 'All that is said of it.' })
    input: EditFollowUpInput,
  ): Promise<FollowUpAction> {
    return editFollowUp(ctx, input);
  }

  @Mutation(() => FollowUpAction, { description: 'Says how far an open action is.' })
  reportFollowUpProgress(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReportProgressInput, { description: 'How far.' })
    input: ReportProgressInput,
  ): Promise<FollowUpAction> {
    return reportProgress(ctx, input);
  }

  @Mutation(() => FollowUpAction, {
    description: 'Reports an open action done, for the unit; it needs evidence.',
  })
  completeFollowUp(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => FollowUpStepInput, { description: 'Which action.' })
    input: FollowUpStepInput,
  ): Promise<FollowUpAction> {
    return completeFollowUp(ctx, input);
  }

  @Mutation(() => FollowUpAction, {
    description:
      'Confirms that an action is done: not by who reported it, nor by who works for the unit.',
  })
  confirmFollowUp(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => FollowUpStepInput, { description: 'Which action.' })
    input: FollowUpStepInput,
  ): Promise<FollowUpAction> {
    return confirmFollowUp(ctx, input);
  }

  @Mutation(() => FollowUpAction, {
    description: 'Gives an action that was reported done back to the unit; its due day stays.',
  })
  returnFollowUp(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => FollowUpReasonInput, { description: 'Which action, and why.' })
    input: FollowUpReasonInput,
  ): Promise<FollowUpAction> {
    return returnFollowUp(ctx, input);
  }

  @Mutation(() => FollowUpAction, { description: 'Gives an open action up; it stays to be read.' })
  cancelFollowUp(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => FollowUpReasonInput, { description: 'Which action, and why.' })
    input: FollowUpReasonInput,
  ): Promise<FollowUpAction> {
    return cancelFollowUp(ctx, input);
  }

  @Mutation(() => FollowUpAction, {
    description:
      'Undoes the last step: that it is done, that it was confirmed (by who did), that it was cancelled.',
  })
  takeBackFollowUpStep(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which action.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was looked at.' }) version: number,
  ): Promise<FollowUpAction> {
    return takeBackFollowUpStep(ctx, { id, version });
  }

  @Mutation(() => FollowUpAction, {
    description: 'Lets a file, an address or evidence of the unit prove an open action.',
  })
  attachFollowUpEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AttachFollowUpEvidenceInput, { description: 'What proves which action.' })
    input: AttachFollowUpEvidenceInput,
  ): Promise<FollowUpAction> {
    return attachFollowUpEvidence(ctx, input);
  }

  @Mutation(() => FollowUpAction, {
    description: 'Takes evidence away from an open action; the evidence stays with the unit.',
  })
  detachFollowUpEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('linkId', () => ID, { description: 'Which link.' }) linkId: string,
  ): Promise<FollowUpAction> {
    return detachFollowUpEvidence(ctx, linkId);
  }
}
