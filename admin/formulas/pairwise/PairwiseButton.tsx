import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FormulaNote } from '../../../schema/formula/index.js';

/** Whether weights were found by comparisons, and whether they still are what these come to. */
export type Compared = 'none' | 'kept' | FormulaNote['code'];

interface PairwiseButtonProps {
  /** The node in words. */
  readonly name: string;
  readonly compared: Compared;
  readonly editable: boolean;
  readonly onOpen: () => void;
}

/** The way to the comparisons below a node; who may change nothing finds those that are kept. */
export const PairwiseButton = ({ name, compared, editable, onOpen }: PairwiseButtonProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`pairwise.${key}`, { name });
  if (!editable && compared === 'none') return null;
  const action = editable ? 'open' : 'look';
  return (
    <>
      <Button
        size="small"
        onClick={onOpen}
        aria-label={say(`${action}Of`)}
        sx={{ px: 0.5, minWidth: 0, textAlign: 'left' }}
      >
        {say(action)}
      </Button>
      {compared !== 'none' && (
        <Box
          sx={{
            fontSize: '0.8rem',
            color: compared === 'kept' ? 'text.secondary' : 'warning.main',
          }}
        >
          {say(`notes.${compared}`)}
        </Box>
      )}
    </>
  );
};
