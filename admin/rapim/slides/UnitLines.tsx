import type { ReactNode } from 'react';
import { Box, ButtonBase, Typography } from '@mui/material';
import type { RapimCardFragment } from '../../graphql/graphql.js';

interface UnitLinesProps {
  readonly cards: readonly RapimCardFragment[];
  /** The figure at the end of a line. */
  readonly figure: (card: RapimCardFragment) => ReactNode;
  /** A few words under the name. */
  readonly note?: (card: RapimCardFragment) => ReactNode;
  readonly columns?: 1 | 2;
  readonly onOpen: (cardId: string) => void;
}

/** Units one under the other, each a way to its slide. */
export const UnitLines = ({ cards, figure, note, columns = 1, onOpen }: UnitLinesProps) => (
  <Box
    component="ol"
    sx={{
      listStyle: 'none',
      m: 0,
      p: 0,
      columnGap: '2em',
      columnCount: { xs: 1, md: columns },
    }}
  >
    {cards.map((card) => (
      <Box component="li" key={card.id} sx={{ breakInside: 'avoid' }}>
        <ButtonBase
          onClick={() => onOpen(card.id)}
          sx={{
            width: '100%',
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr) auto',
            alignItems: 'center',
            gap: '0.75em',
            textAlign: 'left',
            font: 'inherit',
            px: '0.4em',
            py: '0.35em',
            borderRadius: '0.3em',
            borderBottom: 1,
            borderColor: 'divider',
            '&:hover': { backgroundColor: 'action.hover' },
            '&.Mui-focusVisible': { backgroundColor: 'action.selected' },
          }}
        >
          <Box>
            <Typography
              component="span"
              sx={{ display: 'block', fontSize: '1em', fontWeight: 700, lineHeight: 1.2 }}
            >
              {card.unit?.name}
            </Typography>
            {note && (
              <Typography
                component="span"
                sx={{ display: 'block', fontSize: '0.75em', color: 'text.secondary' }}
              >
                {note(card)}
              </Typography>
            )}
          </Box>
          <Box component="span" sx={{ fontWeight: 800, whiteSpace: 'nowrap' }}>
            {figure(card)}
          </Box>
        </ButtonBase>
      </Box>
    ))}
  </Box>
);

/** "and 12 more" under a list that does not fit on a wall. */
export const More = ({ children }: { readonly children: ReactNode }) => (
  <Typography sx={{ fontSize: '0.85em', color: 'text.secondary', mt: '0.6em' }}>
    {children}
  </Typography>
);
