import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.js';
import { KeptWorksheets } from './KeptWorksheets.js';
import { useKeptWorksheets } from './useKeptWorksheets.js';

/** In place of a worksheet that can not be read now and is not kept: why, and what can be gone on with instead. */
export const NotKept = ({ onRetry }: { readonly onRetry: () => void }) => {
  const translate = useTranslate();
  const kept = useKeptWorksheets(true) ?? [];
  return (
    <EmptyState
      title={translate('offline.worksheetTitle')}
      lead={translate('offline.worksheetNotKept')}
      action={
        <>
          <Button onClick={onRetry}>{translate('common.state.retry')}</Button>
          {kept.length > 0 && <KeptWorksheets kept={kept} />}
        </>
      }
    />
  );
};
