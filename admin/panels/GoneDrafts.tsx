import { Box } from '@mui/material';
import { useReviewAnswer } from '../evaluations/useReviewAnswer.js';
import type { DecisionDraft } from './decision.js';
import { LeftDraft } from './LeftDraft.js';

interface GoneDraftsProps {
  /** By the id of the answer; of items that are no longer on the list of the panel. */
  readonly drafts: readonly (readonly [answerId: string, draft: DecisionDraft])[];
  readonly onDrop: (answerId: string) => void;
}

/** What was put down about items that are no longer there to be decided: it stays in sight until it is given up. */
export const GoneDrafts = ({ drafts, onDrop }: GoneDraftsProps) => (
  <Box sx={{ display: 'grid', gap: 2, mb: 2 }}>
    {drafts.map(([answerId, draft]) => (
      <GoneDraft key={answerId} answerId={answerId} draft={draft} onDrop={() => onDrop(answerId)} />
    ))}
  </Box>
);

interface GoneDraftProps {
  readonly answerId: string;
  readonly draft: DecisionDraft;
  readonly onDrop: () => void;
}

const GoneDraft = ({ answerId, draft, onDrop }: GoneDraftProps) => {
  const { reviewed } = useReviewAnswer(answerId);
  return <LeftDraft draft={draft} reviewed={reviewed} gone onDrop={onDrop} />;
};
