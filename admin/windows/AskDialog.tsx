import { useState } from 'react';
import { FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { useDraft } from '../drafts/useDraft.js';
import { RequestOpeningDocument } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { refusalAt } from '../providers/refusals.js';
import { OpeningDialog } from './OpeningDialog.js';
import { openingPlaces } from './openingPlaces.js';
import { ReasonField } from './ReasonField.js';
import { useOpeningsAnew } from './useOpeningsAnew.js';

interface AskDialogProps {
  readonly worksheetId: string;
  readonly stageKey: string;
  /** The answer that somebody is looking at, to ask for it alone; undefined where they look at none. */
  readonly code?: string | undefined;
  readonly onClose: () => void;
}

/** Asks to have opened what a window locks. What was begun stays on the device until it is sent. */
export const AskDialog = ({ worksheetId, stageKey, code, onClose }: AskDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const readAnew = useOpeningsAnew();
  const [what, choose] = useState<'answer' | 'whole'>(code === undefined ? 'whole' : 'answer');
  const [reason, setReason] = useDraft<string>(`openings.asking.${worksheetId}.${stageKey}`, '');
  const say = (key: string, params = {}) => translate(`windows.asking.${key}`, params);
  const { mutate, isPending, error } = useApiMutation(RequestOpeningDocument, {
    onSuccess: () => {
      setReason('');
      readAnew();
      notify('windows.asking.sent', { type: 'success' });
      onClose();
    },
    onError: ({ failure }) => {
      if (failure.code === 'DUPLICATE') readAnew();
    },
  });
  const failure = error?.failure;
  const refusal = failure && refusalAt(failure, openingPlaces);
  const isTwice = failure?.code === 'DUPLICATE';
  return (
    <OpeningDialog
      title={say('title')}
      button={say('send')}
      busy={isPending}
      failure={refusal || isTwice ? undefined : failure}
      onClose={onClose}
      onSend={() =>
        mutate({
          input: {
            worksheetId,
            stageKey,
            reason,
            indicatorCodes: what === 'answer' && code !== undefined ? [code] : null,
          },
        })
      }
    >
      <Typography>{say('lead')}</Typography>
      {code !== undefined && (
        <RadioGroup
          aria-label={say('what')}
          value={what}
          onChange={({ target }) => choose(target.value as 'answer' | 'whole')}
        >
          <FormControlLabel value="answer" control={<Radio />} label={say('answer', { code })} />
          <FormControlLabel value="whole" control={<Radio />} label={say('whole')} />
        </RadioGroup>
      )}
      <ReasonField
        label={say('reason')}
        help={say('reasonHelp')}
        value={reason}
        error={refusal?.at === 'reason' ? translate(refusal.key) : undefined}
        onChange={setReason}
      />
      {isTwice && (
        <Typography role="alert" color="error">
          {say('twice')}
        </Typography>
      )}
    </OpeningDialog>
  );
};
