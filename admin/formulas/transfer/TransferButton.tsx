import { Button } from '@mui/material';
import MoveIcon from '@mui/icons-material/SwapHorizOutlined';
import { useTranslate } from 'react-admin';

/** The way to move points from one part to another, for whoever does not find the sliders first. */
export const TransferButton = ({ onOpen }: { readonly onOpen: () => void }) => (
  <Button variant="outlined" startIcon={<MoveIcon />} aria-haspopup="dialog" onClick={onOpen}>
    {useTranslate()('resources.formulas.transfer.open')}
  </Button>
);
