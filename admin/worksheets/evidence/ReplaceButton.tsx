import { IconButton } from '@mui/material';
import ReplaceIcon from '@mui/icons-material/PublishedWithChangesOutlined';
import { thumbSized } from '../../fields/thumbSized.js';
import { useFilePicker } from './useFilePicker.js';

interface ReplaceButtonProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** Picks a better file for evidence that is there already; the earlier one stays as a revision. */
export const ReplaceButton = ({ label, onFile }: ReplaceButtonProps) => {
  const { open, input } = useFilePicker(label, onFile);
  return (
    <>
      <IconButton size="small" aria-label={label} title={label} onClick={open} sx={thumbSized}>
        <ReplaceIcon fontSize="small" />
      </IconButton>
      {input}
    </>
  );
};
