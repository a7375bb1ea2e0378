import { useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FormulaChange } from '../../../schema/formula/difference.js';
import { changeGroups, useEntryWords } from './useEntryWords.js';
import type { ChangeEntry, NodeNames } from './useEntryWords.js';

interface ChangeEntriesProps {
  readonly changes: readonly FormulaChange[];
  readonly names: NodeNames;
  /** What stands above them. */
  readonly above?: readonly ChangeEntry[];
  /** A longer log begins with so many things that changed. */
  readonly shownFirst?: number;
}

/** A log of changes, by the thing that changed. */
export const ChangeEntries = ({
  changes,
  names,
  above = [],
  shownFirst = 8,
}: ChangeEntriesProps) => {
  const translate = useTranslate();
  const words = useEntryWords(names);
  const [showsAll, setShowsAll] = useState(false);
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.versions.changes.${key}`, values);
  const groups = changeGroups(changes);
  const shown = [...above, ...(showsAll ? groups : groups.slice(0, shownFirst)).map(words)];
  return (
    <>
      {shown.length > 0 && (
        <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25 }}>
          {shown.map(({ subject, sentences }) => (
            <Box key={subject}>
              <Typography component="dt" variant="subtitle2" sx={{ overflowWrap: 'anywhere' }}>
                {subject}
              </Typography>
              {sentences.map((sentence) => (
                <Typography
                  component="dd"
                  variant="body2"
                  key={sentence}
                  sx={{ ml: 0, overflowWrap: 'anywhere' }}
                >
                  {sentence}
                </Typography>
              ))}
            </Box>
          ))}
        </Box>
      )}
      {groups.length > shownFirst && (
        <Button size="small" color="inherit" sx={{ mt: 1 }} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? say('fewer') : say('more', { count: groups.length })}
        </Button>
      )}
    </>
  );
};
