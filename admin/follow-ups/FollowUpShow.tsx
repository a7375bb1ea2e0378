import { useState } from 'react';
import { Box, Button } from '@mui/material';
import ArrowBackIcon from '@mui/icons-material/ArrowBackOutlined';
import { Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { LoadingState } from '../fields/LoadingState.js';
import { UndoBar } from '../fields/UndoBar.js';
import { FollowUpDocument, type FollowUpRecordFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { CancelPanel } from './CancelPanel.js';
import { ConfirmPanel } from './ConfirmPanel.js';
import { EditDialog } from './EditDialog.js';
import { EvidencePanel } from './EvidencePanel.js';
import { FactsPanel } from './FactsPanel.js';
import { HistoryPanel } from './HistoryPanel.js';
import { ProgressPanel } from './ProgressPanel.js';
import { type FollowUpSteps, useFollowUpSteps } from './useFollowUpSteps.js';

/** One follow-up action: where it stands, what proves it, what happened, and what there is to do now. */
export const FollowUpShow = () => {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data, error, refetch } = useApiQuery(FollowUpDocument, { id });
  const steps = useFollowUpSteps();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 1100 }}>
      <Title title={data?.followUpAction.title ?? 'resources.follow-ups.one'} />
      <Box>
        <Button component={Link} to="/follow-ups" startIcon={<ArrowBackIcon />}>
          {translate('resources.follow-ups.back')}
        </Button>
      </Box>
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState rows={8} />}
      {data && <Loaded key={id} action={data.followUpAction} steps={steps} />}
    </Box>
  );
};

interface LoadedProps {
  readonly action: FollowUpRecordFragment;
  readonly steps: FollowUpSteps;
}

const Loaded = ({ action, steps }: LoadedProps) => {
  const translate = useTranslate();
  const [editing, edit] = useState(false);
  const may = (ability: string) => action.abilities.includes(`followUp.${ability}`);
  const say = (key: string) => translate(`resources.follow-ups.${key}`);
  const isConflict = steps.failure?.code === 'CONFLICT';
  return (
    <>
      <FactsPanel action={action} onEdit={may('edit') ? () => edit(true) : undefined} />
      <FailureAlert
        failure={steps.failure}
        text={isConflict ? say('conflict') : undefined}
        action={
          <Button color="inherit" size="small" onClick={steps.reload}>
            {say('reload')}
          </Button>
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {may('confirm') && <ConfirmPanel action={action} steps={steps} />}
          {may('report') && <ProgressPanel action={action} steps={steps} />}
          <EvidencePanel action={action} steps={steps} />
          {may('takeBack') && (
            <Box>
              <Button
                disabled={steps.busy}
                onClick={() => {
                  const { id, version } = action;
                  steps.takeBack.mutate({ id, version });
                }}
              >
                {say(`takeBack.${action.state}`)}
              </Button>
            </Box>
          )}
          {may('edit') && <CancelPanel action={action} steps={steps} />}
        </Box>
        <HistoryPanel action={action} />
      </Box>
      {editing && <EditDialog action={action} steps={steps} onClose={() => edit(false)} />}
      <UndoBar
        of={steps.undoable && `${steps.undoable.step} ${steps.undoable.action.version}`}
        message={steps.undoable ? say(`${steps.undoable.step}.done`) : ''}
        undo={say('undo')}
        onUndo={steps.undo}
        onTimeout={steps.forget}
      />
    </>
  );
};
