import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useCommitmentsTitle } from '../../follow-ups/commitments/useCommitmentsTitle.js';
import { allPromises, countPromises, kabupatenPromises, promisesByUnit } from '../promises.js';
import type { PromiseCounts, UnitPromises } from '../promises.js';
import type { SlideProps } from './index.js';
import { SlideFrame } from './SlideFrame.js';
import { More, UnitLines } from './UnitLines.js';

/** Two columns of what is read from the back of a hall. */
const shown = 12;

/** Who kept the word of last month, and who did not: as it stood when the period closed. */
export const PromisesSlide = ({ meeting, onOpen }: SlideProps) => {
  const translate = useTranslate();
  const say = (key: string, values?: object) => translate(`rapim.promises.${key}`, values);
  const titleOf = useCommitmentsTitle();
  const countsOf = usePromiseCounts();
  const units = promisesByUnit(meeting.reportCards.nodes);
  const own = countPromises(kabupatenPromises(meeting));
  const byCard = new Map(units.map((unit) => [unit.card.id, unit]));
  return (
    <SlideFrame
      title={titleOf(meeting.period.name)}
      lead={say('lead', { counts: countsOf(countPromises(allPromises(meeting))) })}
    >
      <UnitLines
        cards={units.slice(0, shown).map(({ card }) => card)}
        columns={units.length > shown / 2 ? 2 : 1}
        onOpen={onOpen}
        note={(card) => <Note promises={byCard.get(card.id)!} />}
        figure={(card) => {
          const { kept } = byCard.get(card.id)!;
          return say('kept', { kept, of: card.commitments.length });
        }}
      />
      {units.length > shown && (
        <More>{translate('rapim.more', { smart_count: units.length - shown })}</More>
      )}
      {countsOf(own) && <More>{say('kabupaten', { counts: countsOf(own) })}</More>}
    </SlideFrame>
  );
};

/** What is late by its name; what else there is by its number. */
const Note = ({ promises: { broken, open, cancelled } }: { readonly promises: UnitPromises }) => {
  const countsOf = usePromiseCounts();
  const translate = useTranslate();
  return (
    <>
      {broken.length > 0 && (
        <Box
          component="span"
          sx={{
            color: 'error.main',
            // Two lines say what is meant; the unit's slide has the rest.
            display: '-webkit-box',
            WebkitLineClamp: 2,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
          }}
        >
          {translate('rapim.promises.late', { titles: broken.join('; ') })}
        </Box>
      )}
      {countsOf({ kept: 0, late: 0, open, cancelled })}
    </>
  );
};

/** Says counts in words, those that are nothing left out. */
function usePromiseCounts() {
  const translate = useTranslate();
  return (counts: PromiseCounts): string =>
    (['kept', 'late', 'open', 'cancelled'] as const)
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) =>
        translate(`rapim.promises.counts.${outcome}`, { smart_count: counts[outcome] }),
      )
      .join(', ');
}
