import { Box, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { useFormat } from '../../fields/useFormat.js';
import type { Failure } from '../../providers/errors.js';
import { refusalAt } from '../../providers/refusals.js';
import { useDesk } from '../desk.js';
import { isReversed } from './covers.js';
import type { DetailTexts } from './details.js';
import { detailPlaces } from './evidenceFailure.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

export interface DetailsFieldsProps {
  readonly texts: DetailTexts;
  /** Whether the span says nothing of the period: then it has to be said why it is used. */
  readonly isOutside: boolean;
  /** What the server would not have of these. */
  readonly failure: Failure | undefined;
  readonly onChange: (changed: Partial<DetailTexts>) => void;
}

const whole = { gridColumn: '1 / -1' };

/** Page, span, expiry and note of a piece of evidence. */
export const DetailsFields = ({ texts, isOutside, failure, onChange }: DetailsFieldsProps) => {
  const translate = useTranslate();
  const { period } = useFormat();
  const periodName = period(useDesk().worksheet.period.name);
  const failureText = useEvidenceFailure();
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  const at = failure && refusalAt(failure, detailPlaces)?.at;
  const refusedAt = (field: string, otherwise?: string) =>
    failure && at === field
      ? { error: true, helperText: failureText(failure) }
      : { error: false, helperText: otherwise };
  const day = (field: 'coversFrom' | 'coversTo' | 'expiresAt') => ({
    type: 'date',
    label: say(field),
    margin: 'none' as const,
    value: texts[field],
    onChange: ({ target }: { target: { value: string } }) => onChange({ [field]: target.value }),
    slotProps: { inputLabel: { shrink: true } },
  });
  const isBackwards = isReversed(texts.coversFrom, texts.coversTo);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.25, mt: 1 }}>
      <TextField
        label={say('page')}
        margin="none"
        value={texts.page}
        onChange={({ target }) => onChange({ page: target.value.replaceAll(/\D|^0+/g, '') })}
        {...refusedAt('page', say('pageHelp'))}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 5 } }}
        sx={whole}
      />
      <TextField {...day('coversFrom')} {...refusedAt('coversFrom')} />
      <TextField
        {...day('coversTo')}
        {...(isBackwards ? { error: true, helperText: say('coversOrder') } : refusedAt('coversTo'))}
      />
      {isOutside && !isBackwards && (
        <TextField
          label={say('outsideReason')}
          margin="none"
          required
          multiline
          maxRows={4}
          value={texts.outsidePeriodNote}
          {...refusedAt('outsidePeriodNote', say('outsideHelp', { period: periodName }))}
          onChange={({ target }) => onChange({ outsidePeriodNote: target.value })}
          slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
          sx={whole}
        />
      )}
      <TextField {...day('expiresAt')} {...refusedAt('expiresAt', say('expiresHelp'))} sx={whole} />
      <TextField
        label={say('note')}
        margin="none"
        multiline
        maxRows={4}
        value={texts.note}
        {...refusedAt('note')}
        onChange={({ target }) => onChange({ note: target.value })}
        slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
        sx={whole}
      />
    </Box>
  );
};
