import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDesk } from '../desk.js';

interface MissingListProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly codes: readonly string[];
  /** Called with the indicator somebody wants to go to. */
  readonly onJump: (code: string) => void;
}

/** More would not be read, but scrolled past. */
const shown = 8;

/** Indicators that lack something, each the way to itself. */
export const MissingList = ({ title, lead, codes, onJump }: MissingListProps) => {
  const translate = useTranslate();
  const { instrument } = useDesk();
  if (codes.length === 0) return null;
  const textOf = new Map(instrument.indicators.map(({ code, text }) => [code, text]));
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" component="h3">
        {title}
      </Typography>
      {lead && (
        <Typography variant="body2" color="textSecondary">
          {lead}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {codes.slice(0, shown).map((code) => (
          <Box component="li" key={code} sx={{ py: 0.25 }}>
            <Link
              component="button"
              type="button"
              onClick={() => onJump(code)}
              sx={{ textAlign: 'left' }}
            >
              {code} · {textOf.get(code)}
            </Link>
          </Box>
        ))}
      </Box>
      {codes.length > shown && (
        <Typography variant="body2" color="textSecondary" sx={{ pl: 2.5 }}>
          {translate('resources.worksheets.submit.more', { count: codes.length - shown })}
        </Typography>
      )}
    </Box>
  );
};
