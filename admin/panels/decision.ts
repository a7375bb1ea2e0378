import type { DecidePanelItemInput, PanelItemFragment } from '../graphql/graphql.js';
import { contentOf, sameContent } from '../worksheets/saving/answerContent.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';

/** What somebody has put down about one item and not sent yet; kept on the device. */
export interface DecisionDraft {
  readonly content?: AnswerContent;
  readonly reason?: string;
  /** What the item was when it was begun. */
  readonly from?: DraftOrigin;
}

/** A decision that is taken back and made again has a version of its own. */
interface DraftOrigin {
  readonly basis: string;
  readonly version: number;
}

export const originOf = ({
  basis,
  decision,
}: Pick<PanelItemFragment, 'basis' | 'decision'>): DraftOrigin => ({
  basis,
  version: decision?.version ?? 0,
});

/** What others did to the item since a draft was begun: its values are others, or its decision is. */
export function movedUnder(
  item: Pick<PanelItemFragment, 'basis' | 'decision'>,
  draft: DecisionDraft | undefined,
): 'values' | 'decision' | undefined {
  const from = draft?.from;
  if (!from) return undefined;
  const now = originOf(item);
  if (from.version !== now.version) return 'decision';
  return from.basis === now.basis ? undefined : 'values';
}

type Content = Pick<PanelItemFragment['values'][number], 'optionKey' | 'value' | 'counts'>;

/** A value of a stage, or a decision, as the inputs take it. */
export const asContent = (value: Content): AnswerContent =>
  contentOf({ ...value, explanation: '' });

/** Nothing chosen: what a panel decides is filled in from no stage. */
export const noContent: AnswerContent = {
  optionKey: null,
  value: null,
  counts: {},
  explanation: '',
};

/** What the form shows: what is being put down, else what was decided. */
export const shownContent = (
  { decision }: Pick<PanelItemFragment, 'decision'>,
  draft: DecisionDraft | undefined,
): AnswerContent => draft?.content ?? (decision ? asContent(decision) : noContent);

export const shownReason = (
  { decision }: Pick<PanelItemFragment, 'decision'>,
  draft: DecisionDraft | undefined,
): string => draft?.reason ?? decision?.reason ?? '';

/** Decided, on the values that are there now. */
export const isSettled = ({ decision }: Pick<PanelItemFragment, 'decision'>): boolean =>
  decision !== null && !decision.outdated;

/** The decision as the API takes it. */
export function decisionInput(
  panelId: string,
  item: PanelItemFragment,
  draft: DecisionDraft | undefined,
): DecidePanelItemInput {
  const { optionKey, value, counts } = shownContent(item, draft);
  // Of what it was begun on: what others decided meanwhile is not written over unseen.
  const { basis, version } = draft?.from ?? originOf(item);
  return {
    panelId,
    answerId: item.answerId,
    basis,
    version,
    optionKey,
    value,
    counts: Object.entries(counts).map(([key, count]) => ({ key, count })),
    reason: shownReason(item, draft),
  };
}

/** What is put down about answers that are not among the items. */
export const draftsOutside = (
  items: readonly Pick<PanelItemFragment, 'answerId'>[],
  drafts: Readonly<Record<string, DecisionDraft | undefined>>,
): (readonly [answerId: string, draft: DecisionDraft])[] =>
  Object.entries(drafts).flatMap(([answerId, draft]) =>
    draft && !items.some((item) => item.answerId === answerId) ? [[answerId, draft] as const] : [],
  );

/** Whether a draft says something else than what was sent of it. */
export function saysOther(draft: DecisionDraft | undefined, sent: DecidePanelItemInput): boolean {
  const { content, reason } = draft ?? {};
  const { optionKey = null, value = null, counts } = sent;
  const sentContent = asContent({ optionKey, value, counts: counts ?? [] });
  return (
    (content !== undefined && !sameContent({ ...content, explanation: '' }, sentContent)) ||
    (reason !== undefined && reason !== sent.reason)
  );
}

/** The item one step on or back; undefined at either end. */
export function neighbourOf(
  items: readonly PanelItemFragment[],
  answerId: string,
  step: 1 | -1,
): string | undefined {
  const place = items.findIndex((item) => item.answerId === answerId);
  return place < 0 ? undefined : items[place + step]?.answerId;
}

/** The next item after this one, round the end, that is not settled. */
export function nextOpen(
  items: readonly PanelItemFragment[],
  answerId: string,
): string | undefined {
  const place = items.findIndex((item) => item.answerId === answerId);
  const round = [...items.slice(place + 1), ...items.slice(0, Math.max(place, 0))];
  return round.find((item) => !isSettled(item))?.answerId;
}
