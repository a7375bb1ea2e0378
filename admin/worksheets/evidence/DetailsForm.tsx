import { useEffect, useRef } from 'react';
import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import type { Failure } from '../../providers/errors.js';
import { refusalAt } from '../../providers/refusals.js';
import { isReversed } from './covers.js';
import { detailPlaces } from './evidenceFailure.js';
import type { DetailTexts } from './useDetails.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

interface DetailsFormProps {
  readonly texts: DetailTexts;
  /** What the server would not have of these. */
  readonly failure: Failure | undefined;
  readonly onChange: (changed: Partial<DetailTexts>) => void;
}

/** Page and span of the evidence attached next: folded away, since most of it needs neither. */
export const DetailsForm = ({ texts, failure, onChange }: DetailsFormProps) => {
  const translate = useTranslate();
  const failureText = useEvidenceFailure();
  const folded = useRef<HTMLDetailsElement>(null);
  const say = (key: string) => translate(`resources.worksheets.evidence.${key}`);
  const reversed = isReversed(texts.coversFrom, texts.coversTo);
  const at = failure && refusalAt(failure, detailPlaces)?.at;
  const refusedAt = (field: string) =>
    failure && at === field
      ? { error: true, helperText: failureText(failure) }
      : { error: false, helperText: undefined };
  useEffect(() => {
    if (at === undefined || !folded.current) return;
    folded.current.open = true;
    folded.current.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [at]);
  const shrunk = { inputLabel: { shrink: true } };
  return (
    <Box component="details" ref={folded}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', fontWeight: 600, fontSize: '0.85rem', py: 0.5 }}
      >
        {say('details')}
      </Box>
      <Typography variant="caption" color="textSecondary">
        {say('detailsLead')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.25, mt: 1 }}>
        <TextField
          label={say('page')}
          margin="none"
          value={texts.page}
          onChange={({ target }) => onChange({ page: target.value.replaceAll(/\D|^0+/g, '') })}
          error={refusedAt('page').error}
          helperText={refusedAt('page').helperText ?? say('pageHelp')}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 5 } }}
          sx={{ gridColumn: '1 / -1' }}
        />
        <TextField
          type="date"
          label={say('coversFrom')}
          margin="none"
          value={texts.coversFrom}
          {...refusedAt('coversFrom')}
          onChange={({ target }) => onChange({ coversFrom: target.value })}
          slotProps={shrunk}
        />
        <TextField
          type="date"
          label={say('coversTo')}
          margin="none"
          value={texts.coversTo}
          onChange={({ target }) => onChange({ coversTo: target.value })}
          {...(reversed ? { error: true, helperText: say('coversOrder') } : refusedAt('coversTo'))}
          slotProps={shrunk}
        />
        <TextField
          label={say('note')}
          margin="none"
          multiline
          maxRows={4}
          value={texts.note}
          {...refusedAt('note')}
          onChange={({ target }) => onChange({ note: target.value })}
          slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
          sx={{ gridColumn: '1 / -1' }}
        />
      </Box>
    </Box>
  );
};
