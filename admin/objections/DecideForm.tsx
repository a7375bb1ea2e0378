import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import {
  Box,
  Button,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { useDraft } from '../drafts/useDraft.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { Held } from '../fields/Held.js';
import { DecideObjectionDocument } from '../graphql/graphql.js';
import type { ObjectionRowFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { reasonSentence } from './refusedText.js';
import { useObjectionsAnew } from './useObjectionsAnew.js';

type Decision = 'UPHELD' | 'REJECTED';

interface DecideFormProps {
  readonly objection: ObjectionRowFragment;
  readonly onClose: () => void;
}

/** The decision on an objection with its reason, which the unit reads. What was begun stays on the device. */
export const DecideForm = ({ objection, onClose }: DecideFormProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const readAnew = useObjectionsAnew();
  const [decision, choose] = useState<Decision>();
  const [missing, setMissing] = useState(false);
  const [reason, setReason] = useDraft<string>(`objections.decision.${objection.id}`, '');
  const say = (key: string) => translate(`resources.objections.${key}`);
  const { mutate, isPending, error } = useApiMutation(DecideObjectionDocument, {
    onSuccess: () => {
      setReason('');
      readAnew();
      notify('resources.objections.decided', { type: 'success' });
      onClose();
    },
    onError: ({ failure }) => {
      if (failure.code === 'CONFLICT' || failure.code === 'OBJECTION_DECIDED') readAnew();
    },
  });
  const sentence = reasonSentence(error?.failure);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!decision);
    if (!decision) return;
    const { id, version } = objection;
    mutate({ input: { id, version, state: decision, reason } });
  };
  return (
    <Box component="form" noValidate onSubmit={send} sx={{ display: 'grid', gap: 1.5 }}>
      <Held held={isPending}>
        <FormControl error={missing}>
          <FormLabel id={titleId}>{say('decision')}</FormLabel>
          <RadioGroup
            aria-labelledby={titleId}
            value={decision ?? ''}
            onChange={({ target }) => {
              choose(target.value as Decision);
              setMissing(false);
            }}
          >
            <FormControlLabel value="UPHELD" control={<Radio />} label={say('uphold')} />
            <FormControlLabel value="REJECTED" control={<Radio />} label={say('reject')} />
          </RadioGroup>
          {missing && (
            <Box role="alert" sx={{ color: 'error.main', typography: 'caption' }}>
              {say('choose')}
            </Box>
          )}
        </FormControl>
        <TextField
          multiline
          required
          minRows={3}
          maxRows={10}
          label={say('decisionReason')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          error={sentence !== undefined}
          helperText={
            sentence ? translate(sentence, error?.failure.details) : say('decisionReasonHelp')
          }
          slotProps={{ htmlInput: { maxLength: limits.reasonLength } }}
        />
      </Held>
      {!sentence && <FailureAlert failure={error?.failure} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={isPending}>
          {say('saveDecision')}
        </Button>
        <Button color="inherit" onClick={onClose} disabled={isPending}>
          {translate('common.actions.cancel')}
        </Button>
      </Box>
    </Box>
  );
};
