import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { stuck } from '../meeting.js';
import type { SlideProps } from './index.js';
import { SlideFrame } from './SlideFrame.js';
import { More, UnitLines } from './UnitLines.js';

/** Two columns of what is read from the back of a hall. */
const shown = 14;

/** Who does not move, longest first. */
export const StuckSlide = ({ meeting, onOpen }: SlideProps) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const say = (key: string, values?: object) => translate(`rapim.stuck.${key}`, values);
  const found = stuck(meeting.reportCards.nodes);
  const periods = new Map(found.map((unit) => [unit.card.id, unit.periods]));
  return (
    <SlideFrame title={say('title')} lead={say('lead', { smart_count: found.length })}>
      <UnitLines
        cards={found.slice(0, shown).map(({ card }) => card)}
        columns={found.length > shown / 2 ? 2 : 1}
        onOpen={onOpen}
        note={(card) => say('since', { smart_count: periods.get(card.id) ?? 1 })}
        figure={(card) => points(card.points)}
      />
      {found.length > shown && (
        <More>{translate('rapim.more', { smart_count: found.length - shown })}</More>
      )}
    </SlideFrame>
  );
};
