import { useState } from 'react';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
  Tooltip,
  Typography,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { limits } from '../../schema/limits.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { PublishFormulaDocument } from '../graphql/graphql.js';
import type { FormulaRecordFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { refusalAt } from '../providers/refusals.js';
import type { Places } from '../providers/refusals.js';

const places: Places = {
  reason: { says: { REASON_REQUIRED: 'resources.formulas.publish.reasonRequired' } },
};

interface PublishDialogProps {
  readonly formula: FormulaRecordFragment;
  readonly changed: boolean;
  readonly mistakes: number;
}

/** Makes a draft the formula of new periods, after saying what that does and asking why. */
export const PublishDialog = ({ formula, changed, mistakes }: PublishDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const say = (key: string) => translate(`resources.formulas.publish.${key}`);
  const { mutate, reset, isPending, error } = useApiMutation(PublishFormulaDocument, {
    onSuccess: ({ publishFormula }) => {
      void queries.invalidateQueries({ queryKey: ['formulas'] });
      queries.setQueryData(['Formula', { id: publishFormula.id }], { formula: publishFormula });
      notify('resources.formulas.publish.done', { type: 'success' });
    },
  });
  const refusal = error ? refusalAt(error.failure, places) : undefined;
  const why = changed ? say('saveFirst') : mistakes > 0 ? say('mendFirst') : '';
  return (
    <>
      <Tooltip title={why}>
        <span>
          <Button
            variant="outlined"
            disabled={why !== ''}
            onClick={() => {
              reset();
              setOpen(true);
            }}
          >
            {say('action')}
          </Button>
        </span>
      </Tooltip>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        fullWidth
        maxWidth="sm"
        aria-labelledby="publish"
      >
        <DialogTitle id="publish">{say('title')}</DialogTitle>
        <DialogContent>
          <Box component="ul" sx={{ mt: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
            {['newPeriods', 'oldPeriods', 'retired', 'final'].map((key) => (
              <Typography component="li" key={key}>
                {say(key)}
              </Typography>
            ))}
          </Box>
          <TextField
            required
            multiline
            minRows={3}
            label={say('reason')}
            helperText={refusal ? translate(refusal.key) : say('reasonHelp')}
            error={refusal !== undefined}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            slotProps={{ htmlInput: { maxLength: limits.reasonLength } }}
          />
          {!refusal && <FailureAlert failure={error?.failure} sx={{ mt: 1 }} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setOpen(false)}>
            {translate('common.actions.cancel')}
          </Button>
          <Button
            variant="contained"
            disabled={reason.trim() === '' || isPending}
            onClick={() =>
              mutate({ input: { id: formula.id, version: formula.version, reason: reason.trim() } })
            }
          >
            {say('confirm')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
