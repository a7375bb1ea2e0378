import { useState } from 'react';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { functionsLike, type FunctionHelp } from './functionHelp.js';

interface FunctionListProps {
  readonly helps: readonly FunctionHelp[];
  readonly onInsert: (name: string) => void;
}

/** Every function with what it does; one is written into the expression by its button. */
export const FunctionList = ({ helps, onInsert }: FunctionListProps) => {
  const translate = useTranslate();
  const [wanted, setWanted] = useState('');
  const say = (key: string, values?: object) => translate(`expressions.functions.${key}`, values);
  const found = functionsLike(helps, wanted);
  return (
    <Box component="section" aria-label={say('title')} sx={{ minWidth: 0 }}>
      <TextField
        type="search"
        margin="none"
        label={say('search')}
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
      />
      {found.length === 0 && (
        <Typography role="status" color="textSecondary" sx={{ mt: 1 }}>
          {say('none', { wanted: wanted.trim() })}
        </Typography>
      )}
      <Box component="ul" sx={list}>
        {found.map(({ name, signature, meaning, example, given }) => (
          <Box component="li" key={name} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Button
              size="small"
              onClick={() => onInsert(name)}
              title={say('insert', { name })}
              sx={{ px: 0.5, fontFamily: 'monospace', textAlign: 'left', overflowWrap: 'anywhere' }}
            >
              {signature}
            </Button>
            <Typography variant="body2" sx={{ px: 0.5 }}>
              {meaning}
            </Typography>
            <Typography variant="body2" color="textSecondary" sx={{ px: 0.5 }}>
              <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
                {example}
              </Box>
              {given !== '' && ` · ${given}`}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
};

const list = {
  listStyle: 'none',
  m: 0,
  mt: 1,
  p: 0,
  maxHeight: { md: 420 },
  overflow: { md: 'auto' },
} as const;
