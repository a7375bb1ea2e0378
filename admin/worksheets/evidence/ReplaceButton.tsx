import { useRef } from 'react';
import { Box, IconButton } from '@mui/material';
import ReplaceIcon from '@mui/icons-material/PublishedWithChangesOutlined';
import { thumbSized } from '../thumbSized.js';
import { visuallyHidden } from '../visuallyHidden.js';
import { acceptedFiles } from './fileCheck.js';

interface ReplaceButtonProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** Picks a better file for evidence that is there already; the earlier one stays as a revision. */
export const ReplaceButton = ({ label, onFile }: ReplaceButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
        sx={thumbSized}
      >
        <ReplaceIcon fontSize="small" />
      </IconButton>
      <Box
        component="input"
        ref={input}
        type="file"
        accept={acceptedFiles}
        aria-label={label}
        tabIndex={-1}
        sx={visuallyHidden}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
};
