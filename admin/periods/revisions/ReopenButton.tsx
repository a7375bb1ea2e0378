import { useState } from 'react';
import { Button, Typography } from '@mui/material';
import ReopenIcon from '@mui/icons-material/LockOpenOutlined';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import type { PeriodRowFragment } from '../../graphql/graphql.js';
import { useCan } from '../../providers/useViewer.js';
import { ReopenDialog } from './ReopenDialog.js';

/** The way back into a closed period, for who may; or what stands in it. */
export const ReopenButton = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const may = useCan('period.reopen');
  const [asking, ask] = useState(false);
  if (may && period.status === 'CLOSED' && period.followedBy) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '60ch' }}>
        {translate('periodReopening.followed', { other: format.period(period.followedBy.name) })}
      </Typography>
    );
  }
  // The dialog outlives the ability: it says of somebody faster what became of it.
  if (!asking && !period.abilities.includes('period.reopen')) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<ReopenIcon />} onClick={() => ask(true)}>
        {translate('periodReopening.button')}
      </Button>
      {asking && <ReopenDialog period={period} onClose={() => ask(false)} />}
    </>
  );
};
