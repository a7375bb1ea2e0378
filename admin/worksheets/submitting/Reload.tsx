import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** The way on where somebody else was faster: the worksheet as it is now, with what was chosen here. */
export const Reload = ({ onClick }: { readonly onClick: () => void }) => {
  const translate = useTranslate();
  return (
    <Button color="inherit" size="small" onClick={onClick}>
      {translate('common.actions.reload')}
    </Button>
  );
};
