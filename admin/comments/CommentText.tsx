import { Box, Link, Typography } from '@mui/material';
import type { CommentItemFragment } from '../graphql/graphql.js';
import { piecesOf } from './mentionText.js';

/** What a comment says: line breaks, names and addresses, nothing else. */
export const CommentText = ({ text, mentions }: Pick<CommentItemFragment, 'text' | 'mentions'>) => (
  <Typography component="div" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
    {piecesOf(text, mentions).map((piece, place) => {
      if (piece.kind === 'mention') {
        return (
          <Box key={place} component="strong" sx={{ color: 'primary.main' }}>
            {piece.text}
          </Box>
        );
      }
      if (piece.kind === 'text') return piece.text;
      return (
        <Link key={place} href={piece.text} target="_blank" rel="noopener noreferrer nofollow">
          {piece.text}
        </Link>
      );
    })}
  </Typography>
);
