import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TextPage } from './readText.js';

interface TextLinesProps {
  readonly page: TextPage;
  readonly title: string;
}

/** Lines of a text, and how far they go. Nothing in them is a link or a command. */
export const TextLines = ({ page, title }: TextLinesProps) => {
  const translate = useTranslate();
  const { lines, total, longLines } = page;
  const say = (key: string, params = {}) => translate(`preview.${key}`, params);
  const parts = [
    lines.length < total && say('linesShown', { shown: lines.length, count: total }),
    longLines && say('linesCut'),
  ].filter(Boolean);
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: 0 }}>
      {parts.length > 0 && (
        <Typography variant="body2" role="status">
          {say('cut', { parts: parts.join(', ') })}
        </Typography>
      )}
      <Box
        component="pre"
        role="group"
        aria-label={say('region', { title })}
        // What scrolls has to be reached by keyboard.
        tabIndex={0}
        sx={{
          m: 0,
          p: 1.5,
          maxHeight: 'var(--preview-height)',
          overflow: 'auto',
          overscrollBehavior: 'contain',
          border: '1px solid',
          borderColor: 'divider',
          borderRadius: '8px',
          backgroundColor: 'background.paper',
          fontFamily: "ui-monospace, 'Liberation Mono', monospace",
          fontSize: '0.8125rem',
          lineHeight: 1.6,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          unicodeBidi: 'plaintext',
        }}
      >
        {lines.join('\n')}
      </Box>
    </Box>
  );
};
