import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { late } from '../meeting.js';
import type { SlideProps } from './index.js';
import { SlideFrame } from './SlideFrame.js';
import { More, UnitLines } from './UnitLines.js';

/** Two columns of what is read from the back of a hall. */
const shown = 18;

/** Who did not submit in time, and how many did. */
export const LateSlide = ({ meeting, onOpen }: SlideProps) => {
  const translate = useTranslate();
  const { percent } = useFormat();
  const say = (key: string, values?: object) => translate(`rapim.late.${key}`, values);
  const cards = meeting.reportCards.nodes;
  const found = late(cards);
  return (
    <SlideFrame
      title={say('title')}
      lead={say('lead', {
        inTime: cards.length - found.length,
        of: cards.length,
        share: percent((cards.length - found.length) / cards.length, 0),
      })}
    >
      <UnitLines
        cards={found.slice(0, shown)}
        columns={found.length > shown / 2 ? 2 : 1}
        onOpen={onOpen}
        figure={(card) => say('completion', { share: percent(card.completion, 0) })}
      />
      {found.length > shown && (
        <More>{translate('rapim.more', { smart_count: found.length - shown })}</More>
      )}
    </SlideFrame>
  );
};
