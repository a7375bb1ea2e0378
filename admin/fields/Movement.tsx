import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { placesRisen } from '../../schema/scoring/index.js';
import { noValue } from './format.js';

interface MovementProps {
  readonly rank: number | null;
  readonly previousRank: number | null;
}

/** How many places something rose or fell since the period before: a sign, a number, a colour. */
export const Movement = ({ rank, previousRank }: MovementProps) => {
  const translate = useTranslate();
  const places = placesRisen(rank, previousRank);
  if (places === null) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {noValue}
      </Box>
    );
  }
  const label = translate(`common.movement.${directionOf(places)}`, { places: Math.abs(places) });
  return (
    <Box
      component="span"
      className="movement"
      role="img"
      aria-label={label}
      title={label}
      sx={{
        fontWeight: 700,
        whiteSpace: 'nowrap',
        color: places > 0 ? 'success.main' : places < 0 ? 'error.main' : 'text.secondary',
      }}
    >
      {places === 0 ? '=' : `${places > 0 ? '▲' : '▼'} ${Math.abs(places)}`}
    </Box>
  );
};

const directionOf = (places: number) => (places > 0 ? 'up' : places < 0 ? 'down' : 'same');
