import { useState } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import type { FollowUpRecordFragment } from '../graphql/graphql.js';
import { reasonKey } from './draftKeys.js';
import { ReasonForm } from './ReasonForm.js';
import type { FollowUpSteps } from './useFollowUpSteps.js';

interface CancelPanelProps {
  readonly action: FollowUpRecordFragment;
  readonly steps: FollowUpSteps;
}

/** Gives an action up, with a reason. */
export const CancelPanel = ({ action: { id, version }, steps }: CancelPanelProps) => {
  const translate = useTranslate();
  const [cancelling, cancel] = useState(false);
  const say = (key: string) => translate(`resources.follow-ups.cancel.${key}`);
  if (!cancelling) {
    return (
      <Box>
        <Button color="error" onClick={() => cancel(true)}>
          {say('button')}
        </Button>
      </Box>
    );
  }
  return (
    <Panel title={say('button')} lead={say('lead')}>
      <ReasonForm
        draftKey={reasonKey('cancel', id)}
        label={say('reason')}
        send={say('send')}
        keep={say('keep')}
        busy={steps.busy}
        onClose={() => cancel(false)}
        onSend={(reason) => steps.cancel.mutate({ input: { id, version, reason } })}
      />
    </Panel>
  );
};
