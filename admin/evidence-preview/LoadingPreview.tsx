import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { Loaded } from './loadBytes.js';

interface LoadingPreviewProps {
  /** Undefined: nothing has come yet. */
  readonly loaded?: Loaded | undefined;
  /** All of it is there, and is being read. */
  readonly reading?: boolean;
}

/** How far a document is. */
export const LoadingPreview = ({ loaded, reading = false }: LoadingPreviewProps) => {
  const translate = useTranslate();
  const { bytes } = useFormat();
  const total = loaded?.total;
  const say = (key: string, params = {}) => translate(`preview.${key}`, params);
  const text = () => {
    if (reading) return say('reading');
    if (!loaded) return say('loading');
    const params = { loaded: bytes(loaded.loaded), total: bytes(total) };
    return say(total === undefined ? 'loadedSoFar' : 'loaded', params);
  };
  return (
    <Box
      role="status"
      sx={{
        height: 'var(--preview-height)',
        display: 'grid',
        alignContent: 'center',
        gap: 1,
        px: 3,
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: '8px',
        backgroundColor: 'background.default',
      }}
    >
      <Typography variant="body2" color="textSecondary" align="center">
        {text()}
      </Typography>
      <LinearProgress
        aria-hidden
        {...(total && loaded && !reading
          ? { variant: 'determinate', value: Math.min(100, (loaded.loaded / total) * 100) }
          : {})}
      />
    </Box>
  );
};
