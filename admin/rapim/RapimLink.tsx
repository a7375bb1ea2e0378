import { Button } from '@mui/material';
import SlideshowIcon from '@mui/icons-material/SlideshowOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../providers/useViewer.js';

/** From a closed period's report cards to the wall of the meeting; for who sees the whole kabupaten. */
export const RapimLink = ({ periodId }: { readonly periodId: string }) => {
  const translate = useTranslate();
  if (!useCan('kabupatenIndex.read')) return null;
  return (
    <Button
      component={Link}
      to={`/rapim/${periodId}`}
      variant="contained"
      size="small"
      startIcon={<SlideshowIcon />}
    >
      {translate('rapim.open')}
    </Button>
  );
};
