import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';

/** Somebody else changed the period: back to it, as it is now. */
export const LookAgainButton = ({ onClose }: { readonly onClose: () => void }) => {
  const translate = useTranslate();
  const queries = useQueryClient();
  return (
    <Button
      sx={{ justifySelf: 'start' }}
      onClick={() => {
        onClose();
        void queries.invalidateQueries();
      }}
    >
      {translate('resources.periods.reload')}
    </Button>
  );
};
