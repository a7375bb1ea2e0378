import { Box, Typography } from '@mui/material';
import type { TextPart } from './textDifference.js';

/** Taken out and put in are told apart by more than their colour. */
export const TextParts = ({ parts }: { readonly parts: readonly TextPart[] }) => (
  <Typography component="div" sx={{ whiteSpace: 'pre-wrap' }}>
    {parts.map(({ text, kind }, place) =>
      kind === 'same' ? (
        <span key={place}>{text}</span>
      ) : (
        <Box
          key={place}
          component={kind === 'added' ? 'ins' : 'del'}
          sx={({ palette }) => {
            const { text: color, fill } =
              palette.answerState[kind === 'added' ? 'ACCEPTED' : 'RETURNED'];
            return { color, backgroundColor: fill, borderRadius: '3px' };
          }}
        >
          {text}
        </Box>
      ),
    )}
  </Typography>
);
