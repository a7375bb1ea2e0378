import { useState } from 'react';
import { FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { useDraft } from '../drafts/useDraft.js';
import { DecideOpeningDocument } from '../graphql/graphql.js';
import type { OpeningRequestRowFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { refusalAt } from '../providers/refusals.js';
import { OpeningDialog } from './OpeningDialog.js';
import { OpeningFacts } from './OpeningFacts.js';
import { openingPlaces } from './openingPlaces.js';
import { ReasonField } from './ReasonField.js';
import { WibField } from './WibField.js';

type Decision = 'GRANTED' | 'REFUSED';

interface DecideDialogProps {
  readonly request: OpeningRequestRowFragment;
  readonly proposedExpiry: string | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Opens what somebody asked for until a moment, or refuses with a reason. What was begun stays on the device. */
export const DecideDialog = ({ request, proposedExpiry, onDone, onClose }: DecideDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [decision, choose] = useState<Decision>('GRANTED');
  const [expiresAt, setExpiresAt] = useState(proposedExpiry);
  const [reason, setReason] = useDraft<string>(`openings.decision.${request.id}`, '');
  const say = (key: string) => translate(`windows.openings.${key}`);
  const { mutate, isPending, error } = useApiMutation(DecideOpeningDocument, {
    onSuccess: () => {
      setReason('');
      notify(`windows.openings.done.${decision}`, { type: 'success' });
      onDone();
      onClose();
    },
    onError: ({ failure }) => {
      if (failure.code === 'CONFLICT' || failure.code === 'OPENING_DECIDED') onDone();
    },
  });
  const failure = error?.failure;
  const refusal = failure && refusalAt(failure, openingPlaces);
  const saidAt = (field: string) => (refusal?.at === field ? translate(refusal.key) : undefined);
  const grants = decision === 'GRANTED';
  return (
    <OpeningDialog
      title={say('decideTitle')}
      button={say(grants ? 'open' : 'refuse')}
      busy={isPending}
      disabled={grants && expiresAt === null}
      failure={refusal ? undefined : failure}
      onClose={onClose}
      onSend={() =>
        mutate({
          input: {
            id: request.id,
            version: request.version,
            state: decision,
            reason,
            expiresAt: grants ? expiresAt : null,
          },
        })
      }
    >
      <OpeningFacts opened={request} />
      <RadioGroup
        aria-label={say('decision')}
        value={decision}
        onChange={({ target }) => choose(target.value as Decision)}
      >
        <FormControlLabel value="GRANTED" control={<Radio />} label={say('openIt')} />
        <FormControlLabel value="REFUSED" control={<Radio />} label={say('refuseIt')} />
      </RadioGroup>
      {grants && (
        <WibField
          label={say('until')}
          value={expiresAt}
          error={saidAt('expiresAt')}
          help={say('untilHelp')}
          onChange={setExpiresAt}
        />
      )}
      <ReasonField
        label={say(grants ? 'remark' : 'refusalReason')}
        help={say('decisionHelp')}
        value={reason}
        required={!grants}
        error={saidAt('reason')}
        onChange={setReason}
      />
    </OpeningDialog>
  );
};
