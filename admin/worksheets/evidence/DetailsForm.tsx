import { useEffect, useRef, useState } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { refusalAt } from '../../providers/refusals.js';
import { BegunNotice } from '../../drafts/BegunNotice.js';
import { DetailsFields } from './DetailsFields.js';
import type { DetailsFieldsProps } from './DetailsFields.js';
import { detailPlaces } from './evidenceFailure.js';

interface DetailsFormProps extends DetailsFieldsProps {
  readonly isValid: boolean;
  /** It was typed before the screen was opened. */
  readonly isEarlier: boolean;
  readonly onDiscard: () => void;
}

/**
 * Page and span of the evidence attached next: folded away, since most of it needs neither, unless something stands
 * there that goes with it unseen, or keeps it back.
 */
export const DetailsForm = ({ isValid, isEarlier, onDiscard, ...props }: DetailsFormProps) => {
  const translate = useTranslate();
  const folded = useRef<HTMLDetailsElement>(null);
  const say = (key: string) => translate(`resources.worksheets.evidence.${key}`);
  const [isBegun] = useState(isEarlier);
  const { failure } = props;
  const at = failure && refusalAt(failure, detailPlaces)?.at;
  useEffect(() => {
    if (at === undefined || !folded.current) return;
    folded.current.open = true;
    folded.current.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [at]);
  useEffect(() => {
    if (!isValid && folded.current) folded.current.open = true;
  }, [isValid]);
  return (
    <Box component="details" ref={folded} open={isBegun}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', fontWeight: 600, fontSize: '0.85rem', py: 0.5 }}
      >
        {say('details')}
      </Box>
      <Typography variant="caption" color="textSecondary">
        {say('detailsLead')}
      </Typography>
      {isEarlier && <BegunNotice text="next" onDiscard={onDiscard} />}
      <DetailsFields {...props} />
    </Box>
  );
};
