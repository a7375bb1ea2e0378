import { useRef } from 'react';
import { Box } from '@mui/material';
import { visuallyHidden } from '../../fields/visuallyHidden.js';
import { acceptedFiles } from './fileCheck.js';

/** The choice of one file: `open` is for a button of the caller's, beside which `input` stands unseen. */
export function useFilePicker(label: string, onFile: (file: File) => void) {
  const chooser = useRef<HTMLInputElement>(null);
  const input = (
    <Box
      component="input"
      ref={chooser}
      type="file"
      accept={acceptedFiles}
      aria-label={label}
      tabIndex={-1}
      sx={visuallyHidden}
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file) onFile(file);
        // The same file may be chosen again.
        target.value = '';
      }}
    />
  );
  return { open: () => chooser.current?.click(), input };
}
