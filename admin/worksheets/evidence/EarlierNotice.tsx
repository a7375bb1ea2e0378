import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { dayInstant } from './covers.js';
import { detailNames } from './details.js';
import type { DetailChanges, DetailTexts } from './details.js';

interface EarlierNoticeProps {
  readonly changes: DetailChanges;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

/** What somebody began to say of evidence before others said something else: to be taken over, or given up. */
export const EarlierNotice = ({ changes, onTake, onDiscard }: EarlierNoticeProps) => {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const say = (key: string) => translate(`resources.worksheets.evidence.${key}`);
  const shown = (name: keyof DetailTexts, text: string) => {
    if (text === '') return say('begun.emptied');
    return days.has(name) ? shortDate(dayInstant(text)) : text;
  };
  return (
    <Alert severity="warning" sx={{ mt: 1, mb: 2 }}>
      <Typography variant="body2">{say('begun.before')}</Typography>
      <Box component="ul" sx={{ m: 0, my: 0.5, pl: 2.5 }}>
        {detailNames.map((name) => {
          const text = changes[name];
          if (text === undefined) return null;
          return (
            <Box
              key={name}
              component="li"
              sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
            >
              {`${say(name === 'outsidePeriodNote' ? 'outsideReason' : name)}: ${shown(name, text)}`}
            </Box>
          );
        })}
      </Box>
      <Box sx={{ ml: -0.625 }}>
        <Button size="small" color="inherit" onClick={onTake}>
          {say('begun.take')}
        </Button>
        <Button size="small" color="inherit" onClick={onDiscard}>
          {say('begun.discard')}
        </Button>
      </Box>
    </Alert>
  );
};

const days = new Set<keyof DetailTexts>(['coversFrom', 'coversTo', 'expiresAt']);
