import { Box } from '@mui/material';
import type { Diagnostic } from './diagnostics.js';
import { useSentence } from './useSentence.js';

interface SentencesProps {
  readonly id?: string;
  readonly of: readonly Diagnostic[] | undefined;
}

/** What is wrong here, below the field it is mended in. */
export const Sentences = ({ id, of = [] }: SentencesProps) => {
  const say = useSentence();
  if (of.length === 0) return null;
  return (
    <Box id={id} role="alert" sx={{ color: 'error.main', fontSize: '0.8rem', mt: 0.25 }}>
      {of.map((diagnostic, place) => (
        // An expression may have several of one kind.
        <div key={place}>{say(diagnostic)}</div>
      ))}
    </Box>
  );
};
