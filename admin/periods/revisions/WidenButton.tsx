import { useState } from 'react';
import { Button } from '@mui/material';
import AddIcon from '@mui/icons-material/PlaylistAddOutlined';
import { useTranslate } from 'react-admin';
import type { PeriodRowFragment } from '../../graphql/graphql.js';
import { WidenDialog } from './WidenDialog.js';

/** Further units for a period that is open again, for who may and where some stayed closed. */
export const WidenButton = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const [asking, ask] = useState(false);
  // The dialog outlives the ability: it says of somebody faster what became of it.
  if (!asking && !period.abilities.includes('period.widen')) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<AddIcon />} onClick={() => ask(true)}>
        {translate('periodReopening.widen.button')}
      </Button>
      {asking && <WidenDialog period={period} onClose={() => ask(false)} />}
    </>
  );
};
