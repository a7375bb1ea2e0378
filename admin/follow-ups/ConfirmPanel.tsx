import { useState } from 'react';
import { Box, Button } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import type { FollowUpRecordFragment } from '../graphql/graphql.js';
import { reasonKey } from './draftKeys.js';
import { ReasonForm } from './ReasonForm.js';
import type { FollowUpSteps } from './useFollowUpSteps.js';

interface ConfirmPanelProps {
  readonly action: FollowUpRecordFragment;
  readonly steps: FollowUpSteps;
}

/** For whoever did not report it: that it is done, or why it is not yet. */
export const ConfirmPanel = ({ action: { id, version }, steps }: ConfirmPanelProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [returning, giveBack] = useState(false);
  const say = (key: string) => translate(`resources.follow-ups.confirm.${key}`);
  return (
    <Panel title={say('title')} lead={say('lead')}>
      {returning ? (
        <ReasonForm
          draftKey={reasonKey('return', id)}
          label={say('reason')}
          send={say('return')}
          keep={translate('common.actions.cancel')}
          busy={steps.busy}
          onClose={() => giveBack(false)}
          onSend={(reason) =>
            steps.sendBack.mutate(
              { input: { id, version, reason } },
              {
                onSuccess: () =>
                  notify('resources.follow-ups.confirm.returned', { type: 'success' }),
              },
            )
          }
        />
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="contained"
            disabled={steps.busy}
            onClick={() => steps.confirm.mutate({ input: { id, version } })}
          >
            {say('button')}
          </Button>
          <Button variant="outlined" disabled={steps.busy} onClick={() => giveBack(true)}>
            {say('return')}
          </Button>
        </Box>
      )}
    </Panel>
  );
};
