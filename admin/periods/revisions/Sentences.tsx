import { Box, Typography } from '@mui/material';

/** What a dialog does, said before it is done: one sentence a line. */
export const Sentences = ({ said }: { readonly said: readonly string[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
    {said.map((sentence) => (
      <li key={sentence}>
        <Typography variant="body2">{sentence}</Typography>
      </li>
    ))}
  </Box>
);
