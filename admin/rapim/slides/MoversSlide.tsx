import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Movement } from '../../fields/Movement.js';
import { useFormat } from '../../fields/useFormat.js';
import { movers } from '../meeting.js';
import type { SlideProps } from './index.js';
import { SlideFrame } from './SlideFrame.js';
import { UnitLines } from './UnitLines.js';

/** As many as are read from the back of a hall. */
const shown = 7;

/** Who gained most. */
export const RisersSlide = (props: SlideProps) => <Movers {...props} direction="up" />;

/** Who lost most. */
export const FallersSlide = (props: SlideProps) => <Movers {...props} direction="down" />;

const Movers = ({ meeting, onOpen, direction }: SlideProps & { direction: 'up' | 'down' }) => {
  const translate = useTranslate();
  const { points, delta } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`rapim.${direction === 'up' ? 'risers' : 'fallers'}.${key}`, values);
  const found = movers(meeting.reportCards.nodes, direction, shown);
  const deltas = new Map(found.map((mover) => [mover.card.id, mover.delta]));
  return (
    <SlideFrame title={say('title')} lead={found.length > 0 ? say('lead') : undefined}>
      {found.length === 0 ? (
        <Typography sx={{ fontSize: '1.25em' }}>{say('none')}</Typography>
      ) : (
        <UnitLines
          cards={found.map(({ card }) => card)}
          onOpen={onOpen}
          note={(card) => (
            <>
              {translate('rapim.pointsOf', {
                points: points(card.points),
                maximum: points(card.maximum),
              })}
              {' · '}
              {translate('rapim.place', { place: card.rank ?? '–' })} <Movement {...card} />
            </>
          )}
          figure={(card) => (
            <Box
              component="span"
              sx={{ fontSize: '1.4em', color: direction === 'up' ? 'success.main' : 'error.main' }}
            >
              {delta(deltas.get(card.id))}
            </Box>
          )}
        />
      )}
    </SlideFrame>
  );
};
