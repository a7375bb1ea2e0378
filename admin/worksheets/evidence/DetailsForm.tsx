import { useEffect, useRef } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { refusalAt } from '../../providers/refusals.js';
import { DetailsFields } from './DetailsFields.js';
import type { DetailsFieldsProps } from './DetailsFields.js';
import { detailPlaces } from './evidenceFailure.js';

/** Page and span of the evidence attached next: folded away, since most of it needs neither. */
export const DetailsForm = (props: DetailsFieldsProps) => {
  const translate = useTranslate();
  const folded = useRef<HTMLDetailsElement>(null);
  const say = (key: string) => translate(`resources.worksheets.evidence.${key}`);
  const { failure } = props;
  const at = failure && refusalAt(failure, detailPlaces)?.at;
  useEffect(() => {
    if (at === undefined || !folded.current) return;
    folded.current.open = true;
    folded.current.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [at]);
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
      <DetailsFields {...props} />
    </Box>
  );
};
