import { useMemo } from 'react';
import type { RefObject } from 'react';
import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EvidencePane } from '../evaluations/EvidencePane.js';
import type { Reviewed } from '../evaluations/useReviewAnswer.js';
import { useFormat } from '../fields/useFormat.js';
import type { PanelItemFragment, PanelShownFragment } from '../graphql/graphql.js';
import { answerText } from '../worksheets/indicator/answerText.js';
import { AlsoAt } from '../live/AlsoAt.js';
import { asContent, movedUnder, noContent } from './decision.js';
import { DecisionForm } from './DecisionForm.js';
import { LeftDraft } from './LeftDraft.js';
import { MovedNotice } from './MovedNotice.js';
import { useLooking } from './useLooking.js';
import { StageValues } from './StageValues.js';
import type { usePanel } from './usePanel.js';

interface PanelItemPaneProps {
  readonly panel: PanelShownFragment;
  readonly item: PanelItemFragment;
  readonly reviewed: Reviewed;
  readonly desk: ReturnType<typeof usePanel>;
  /** Whether the viewer decides. */
  readonly may: boolean;
  readonly reasonRef: RefObject<HTMLTextAreaElement | null>;
}

/** One item on the table: what was asked, what each stage says, what proves it, and the decision. */
export const PanelItemPane = ({
  panel,
  item,
  reviewed,
  desk,
  may,
  reasonRef,
}: PanelItemPaneProps) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const { indicator, answer } = reviewed;
  const { unit, difference, decision, indicatorCode, indicatorText } = item;
  const links = answer.evidence;
  const [shown, look] = useLooking(links);
  const say = (key: string, values = {}) => translate(`resources.panels.${key}`, values);
  const failure = desk.failures[item.answerId];
  const draft = desk.drafts[item.answerId];
  const moved = may ? movedUnder(item, draft) : undefined;
  const form = useMemo(
    () => ({ item, reviewed, panel, draft, failure, busy: desk.busy || moved !== undefined }),
    [item, reviewed, panel, draft, failure, desk.busy, moved],
  );
  return (
    <Box component="article" sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Box>
        <Typography variant="body2" color="textSecondary">
          {[indicatorCode, unit?.name ?? say('kabupaten')].join(' · ')}
        </Typography>
        <Typography variant="h2" component="h1" sx={{ overflowWrap: 'anywhere' }}>
          {indicatorText}
        </Typography>
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {say('apartBy', { difference: points(difference), limit: points(panel.limit) })}
        </Typography>
      </Box>
      <AlsoAt code={item.answerId} />
      <StageValues panel={panel} item={item} indicator={indicator} />
      {decision?.outdated && <Alert severity="warning">{say('outdated')}</Alert>}
      {moved && (
        <MovedNotice
          item={item}
          reviewed={reviewed}
          what={moved}
          onKeep={() => desk.settle(item)}
          onDrop={() => desk.drop(item.answerId)}
        />
      )}
      {!may && draft && (
        <LeftDraft draft={draft} reviewed={reviewed} onDrop={() => desk.drop(item.answerId)} />
      )}
      {may ? (
        <DecisionForm
          {...form}
          reasonRef={reasonRef}
          onEdit={(changes) => desk.edit(item, changes)}
          onDecide={() => desk.decide(item)}
          onUndo={() => {
            if (decision) {
              desk.edit(item, {
                content: draft?.content ?? asContent(decision) ?? noContent,
                reason: draft?.reason ?? decision.reason,
              });
            }
            desk.undo(item);
          }}
        />
      ) : (
        <Decided item={item} reviewed={reviewed} />
      )}
      <EvidencePane
        links={links}
        periodName={panel.period.name}
        changes={undefined}
        shown={shown}
        onShow={look}
      />
    </Box>
  );
};

/** What was decided, for whoever only reads. */
const Decided = ({ item, reviewed }: Pick<PanelItemPaneProps, 'item' | 'reviewed'>) => {
  const translate = useTranslate();
  const { points, number, dateTime } = useFormat();
  const { decision } = item;
  const say = (key: string, values = {}) => translate(`resources.panels.${key}`, values);
  if (!decision) return <Typography color="textSecondary">{say('undecided')}</Typography>;
  return (
    <Box component="section" aria-label={say('decision')}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {say('decision')}
      </Typography>
      <Typography sx={{ fontWeight: 600 }}>
        {answerText(reviewed.indicator, asContent(decision), number)}
        {decision.score !== null && ` (${points(decision.score)})`}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {decision.reason}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {[decision.decidedBy.name, dateTime(decision.decidedAt)].join(' · ')}
      </Typography>
    </Box>
  );
};
