import { Alert, Box } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useScreenPeriod } from '../layout/useScreenPeriod.js';
import { useCan } from '../providers/useViewer.js';
import { Board } from './Board.js';
import { LoadPanel } from './LoadPanel.js';
import { useBoard } from './useBoard.js';

/** Who reviews which unit in the chosen period. */
export const Assignments = () => {
  const translate = useTranslate();
  const maySee = useCan('assignment.list');
  const { period, isPending } = useScreenPeriod();
  if (!maySee) return <AccessDenied />;
  return (
    <>
      <Title title="resources.assignments.name" />
      {isPending && <LoadingState />}
      {!isPending && !period && <EmptyState title={translate('common.period.none')} />}
      {period && <OfPeriod key={period.id} id={period.id} closed={period.status === 'CLOSED'} />}
    </>
  );
};

interface OfPeriodProps {
  readonly id: string;
  readonly closed: boolean;
}

const OfPeriod = ({ id, closed }: OfPeriodProps) => {
  const translate = useTranslate();
  const board = useBoard(id);
  const maySeeLoads = useCan('evaluatorLoad.list');
  const mayChange = useCan('assignment.edit') && !closed;
  const mayRemind = useCan('unit.remindAll') && !closed;
  if (board.isPending) return <LoadingState rows={10} />;
  if (board.error) return <FailedState error={board.error} onRetry={board.retry} />;
  return (
    <>
      {closed && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('resources.assignments.closed')}
        </Alert>
      )}
      {maySeeLoads && (
        <Box sx={{ mb: 2 }}>
          <LoadPanel periodId={id} />
        </Box>
      )}
      <Board periodId={id} mayChange={mayChange} mayRemind={mayRemind} {...board} />
    </>
  );
};
