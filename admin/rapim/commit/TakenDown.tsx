import { useTranslate } from 'react-admin';
import { CommitmentItem } from '../../follow-ups/commitments/CommitmentItem.js';
import type { KeptCommitment } from '../../follow-ups/commitments/keptCommitment.js';
import { useCommitments } from '../../follow-ups/commitments/useCommitments.js';
import type { RapimCardFragment } from '../../graphql/graphql.js';
import { Part } from '../slides/Part.js';

interface TakenDownProps {
  readonly card: RapimCardFragment;
  readonly periodId: string;
  readonly onEdit: (commitment: KeptCommitment) => void;
}

/** What a unit promised at this meeting, and whether the server has it. */
export const TakenDown = ({ card, periodId, onEdit }: TakenDownProps) => {
  const translate = useTranslate();
  const taken = useCommitments().filter(
    ({ commitment }) =>
      commitment.unitId === (card.unit?.id ?? null) && commitment.periodId === periodId,
  );
  if (taken.length === 0) return null;
  return (
    <Part title={translate('commitments.taken')}>
      {taken.map((entry) => (
        <CommitmentItem key={entry.commitment.key} entry={entry} onEdit={onEdit} />
      ))}
    </Part>
  );
};
