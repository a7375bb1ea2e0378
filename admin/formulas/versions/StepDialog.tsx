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
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useDraft } from '../../drafts/useDraft.js';
import { FailureAlert } from '../../fields/FailureAlert.js';
import type { Failure } from '../../providers/errors.js';
import { refusalAt } from '../../providers/refusals.js';
import type { Places } from '../../providers/refusals.js';
import { stepDraftKey } from './useStep.js';

interface StepDialogProps {
  /** Under `resources.formulas`: `action`, `title`, `confirm`, the points and, with a text, `text`, `help`. */
  readonly texts: string;
  readonly formulaId: string;
  /** Keys of what the step does. */
  readonly points: readonly string[];
  /** The words that the step asks for, where it does. */
  readonly text?: { readonly field: string; readonly maxLength: number };
  /** Why the step cannot be taken now. */
  readonly blocked?: string;
  readonly variant?: 'outlined' | 'contained' | 'text';
  readonly step: {
    readonly isPending: boolean;
    readonly failure: Failure | undefined;
    readonly reset: () => void;
    readonly take: (text: string) => void;
  };
  /** Between what the step does and the words that it asks for. */
  readonly children?: ReactNode;
}

/** Takes a step after saying what it does and, where it needs words, asking for them; they stay on the device until then. */
export const StepDialog = ({
  texts,
  formulaId,
  points,
  text,
  blocked = '',
  variant = 'outlined',
  step,
  children,
}: StepDialogProps) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useDraft(stepDraftKey(texts, formulaId), '');
  const [asked, setAsked] = useState(false);
  const say = (key: string) => translate(`resources.formulas.${texts}.${key}`);
  const places: Places = text
    ? { [text.field]: { says: { REASON_REQUIRED: `resources.formulas.${texts}.required` } } }
    : {};
  const refused = step.failure && refusalAt(step.failure, places);
  // Asked for at its place, rather than by a button that does not say why it is out of reach.
  const lacks = text !== undefined && asked && words.trim() === '';
  const mistake = lacks ? say('required') : refused && translate(refused.key);
  const take = () => {
    setAsked(true);
    if (text === undefined || words.trim() !== '') step.take(words.trim());
  };
  return (
    <>
      <Tooltip title={blocked}>
        <span>
          <Button
            variant={variant}
            disabled={blocked !== ''}
            onClick={() => {
              step.reset();
              setAsked(false);
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
        aria-labelledby={texts}
      >
        <DialogTitle id={texts}>{say('title')}</DialogTitle>
        <DialogContent>
          <Box component="ul" sx={{ mt: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
            {points.map((key) => (
              <Typography component="li" key={key}>
                {say(key)}
              </Typography>
            ))}
          </Box>
          {children}
          {text && (
            <TextField
              required
              multiline
              minRows={3}
              label={say('text')}
              helperText={mistake ?? say('help')}
              error={mistake !== undefined}
              value={words}
              onChange={({ target }) => setWords(target.value)}
              slotProps={{ htmlInput: { maxLength: text.maxLength } }}
            />
          )}
          {!refused && <FailureAlert failure={step.failure} sx={{ mt: 1 }} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setOpen(false)}>
            {translate('common.actions.cancel')}
          </Button>
          <Button variant="contained" disabled={step.isPending} onClick={take}>
            {say('confirm')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
