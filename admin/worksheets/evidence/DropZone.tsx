import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { useViewer } from '../../providers/useViewer.js';
import { attachId } from '../deskIds.js';
import { visuallyHidden } from '../../fields/visuallyHidden.js';
import { acceptedFiles } from './fileCheck.js';

interface DropZoneProps {
  /** What is said of the next file cannot be sent as it stands. */
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files come in: dropped from the desktop, or picked, also from a phone's camera roll. */
export const DropZone = ({ disabled, onFiles }: DropZoneProps) => {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { bytes } = useFormat();
  const maxBytes = useViewer()?.uploadMaxBytes;
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={(theme) => ({
        textAlign: 'center',
        p: 2,
        borderRadius: '10px',
        border: `2px dashed ${over ? theme.palette.primary.main : theme.palette.divider}`,
        backgroundColor: over ? alpha(theme.palette.primary.main, 0.08) : 'transparent',
      })}
    >
      <Typography
        variant="body2"
        color="textSecondary"
        sx={{ mb: 1, '@media (pointer: coarse)': { display: 'none' } }}
      >
        {say(over ? 'dropNow' : 'drop')}
      </Typography>
      <Button
        id={attachId}
        variant="contained"
        startIcon={<UploadIcon />}
        disabled={disabled}
        onClick={() => input.current?.click()}
        sx={{ minHeight: { xs: 44, md: 36 } }}
      >
        {say('pick')}
      </Button>
      {disabled && (
        <Typography role="status" variant="body2" color="warning" sx={{ mt: 1 }}>
          {say('begun.first')}
        </Typography>
      )}
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1 }}>
        {say('accepts')}{' '}
        {maxBytes !== undefined && (
          <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
            {say('acceptsSize', { max: bytes(maxBytes) })}
          </Box>
        )}
      </Typography>
      <Box
        component="input"
        ref={input}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-label={say('pick')}
        tabIndex={-1}
        sx={visuallyHidden}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file picked again is a change, too.
          target.value = '';
        }}
      />
    </Box>
  );
};
