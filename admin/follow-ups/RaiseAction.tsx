import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../fields/useFormat.js';
import { CardFollowUpsDocument, type ReportCardRecordFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { useOwnPlaces } from './useOwnPlaces.js';

interface RaiseActionProps {
  readonly card: Pick<ReportCardRecordFragment, 'id' | 'unit'>;
  readonly indicatorCode: string;
}

/** Beside what a card suggests: makes it an action with one click, or leads to the one that follows it. */
export const RaiseAction = ({ card, indicatorCode }: RaiseActionProps) => {
  const translate = useTranslate();
  const { percent } = useFormat();
  const maySee = useCan('followUp.list');
  const commits = useCan('followUp.commit');
  const own = useOwnPlaces();
  const { data } = useApiQuery(
    CardFollowUpsDocument,
    { reportCardId: card.id },
    { enabled: maySee, staleTime: 60_000 },
  );
  if (!data) return null;
  const say = (key: string, params = {}) => translate(`resources.follow-ups.raise.${key}`, params);
  const made = data.followUpActions.nodes.find(({ raisedCode }) => raisedCode === indicatorCode);
  if (made) {
    return (
      <Button className="no-print" size="small" component={Link} to={`/follow-ups/${made.id}`}>
        {say('made', { progress: percent(made.progress / 100, 0) })}
      </Button>
    );
  }
  const isOwn = own.some(({ id }) => id === (card.unit?.id ?? null));
  if (!isOwn && !commits) return null;
  const address = new URLSearchParams({
    reportCard: card.id,
    indicator: indicatorCode,
    ...(isOwn ? {} : { as: 'commitment' }),
  });
  return (
    <Button
      className="no-print"
      size="small"
      component={Link}
      to={`/follow-ups/create?${address.toString()}`}
    >
      {say(isOwn ? 'make' : 'commit')}
    </Button>
  );
};
