import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { readConsensus } from './consensus.query.js';
import { decidePanelItem, undoPanelDecision } from './panel-decision.service.js';
import { signPanel } from './panel-signing.service.js';
import {
  DecidePanelItemInput,
  OpenPanelInput,
  SignPanelInput,
  UndoPanelDecisionInput,
} from './panel.input.js';
import { listPanels, readPanel } from './panel.query.js';
import { openPanel, removePanel } from './panel.service.js';
import { ConsensusValue, Panel, PanelDetail } from './panel.type.js';

@Resolver(() => Panel)
export class PanelResolver {
  @Query(() => [Panel], { description: 'The panels of the kabupaten, latest first.' })
  panels(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, {
      nullable: true,
      description: 'Of this period; of all when left out.',
    })
    periodId: string | null,
  ): Promise<Panel[]> {
    return listPanels(ctx, periodId ?? null);
  }

  @Query(() => PanelDetail, { description: 'One panel, with what it looks at.' })
  panel(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which panel.' }) id: string,
  ): Promise<PanelDetail> {
    return readPanel(ctx, id);
  }

  @Query(() => [ConsensusValue], {
    description: 'What panels settled in a worksheet, as far as it stands.',
  })
  consensusValues(
    @Ctx() ctx: RequestContext,
    @Arg('worksheetId', () => ID, { description: 'In which worksheet.' }) worksheetId: string,
  ): Promise<ConsensusValue[]> {
    return readConsensus(ctx, worksheetId);
  }

  @Mutation(() => PanelDetail, { description: 'Opens a panel of a period.' })
  async openPanel(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => OpenPanelInput, { description: 'The new panel.' }) input: OpenPanelInput,
  ): Promise<PanelDetail> {
    return readPanel(ctx, await openPanel(ctx, input));
  }

  @Mutation(() => Boolean, { description: 'Removes a panel on whose list nothing is decided.' })
  async removePanel(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which panel.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
  ): Promise<boolean> {
    await removePanel(ctx, id, version);
    return true;
  }

  @Mutation(() => PanelDetail, {
    description: 'Decides on one answer; it counts once the minutes are signed.',
  })
  async decidePanelItem(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecidePanelItemInput, { description: 'The decision.' })
    input: DecidePanelItemInput,
  ): Promise<PanelDetail> {
    return readPanel(ctx, await decidePanelItem(ctx, input));
  }

  @Mutation(() => PanelDetail, { description: 'Takes a decision back before signing.' })
  async undoPanelDecision(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UndoPanelDecisionInput, { description: 'Which decision.' })
    input: UndoPanelDecisionInput,
  ): Promise<PanelDetail> {
    return readPanel(ctx, await undoPanelDecision(ctx, input));
  }

  @Mutation(() => PanelDetail, {
    description:
      'Signs the minutes: the decisions count from now on, and nothing of them can be changed.',
  })
  async signPanel(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignPanelInput, { description: 'What is signed.' }) input: SignPanelInput,
  ): Promise<PanelDetail> {
    return readPanel(ctx, await signPanel(ctx, input));
  }
}
