import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Movement } from '../../fields/Movement.js';
import { useFormat } from '../../fields/useFormat.js';
import { useCommitmentsTitle } from '../../follow-ups/commitments/useCommitmentsTitle.js';
import type { RapimCardFragment } from '../../graphql/graphql.js';
import { cardAreas, standouts } from '../../../schema/scoring/standouts.js';
import type { CardArea } from '../../../schema/scoring/standouts.js';
import { deltaOf } from '../meeting.js';
import { BigGrade } from './BigGrade.js';
import { Line, Part } from './Part.js';
import { SlideFrame } from './SlideFrame.js';

/** As many steps as a unit can take on in a month. */
const steps = 3;

/** As many promises as leave room for the rest. */
const promises = 3;

interface UnitSlideProps {
  readonly card: RapimCardFragment;
  /** Of the meeting, as the API has it. */
  readonly periodName: string;
  /** What the meeting takes down of it. */
  readonly children?: ReactNode;
}

/** One unit: one number, what is behind it, three actions, and whether it kept its word. */
export const UnitSlide = ({ card, periodName, children }: UnitSlideProps) => {
  const translate = useTranslate();
  const titleOf = useCommitmentsTitle();
  const { points, distance, delta } = useFormat();
  const say = (key: string, values?: object) => translate(`rapim.unit.${key}`, values);
  const areas = cardAreas(card.nodes);
  const { strengths, weaknesses } = standouts(areas, 2);
  const isScored = areas.some(({ achievement }) => achievement !== null);
  const moved = deltaOf(card);
  return (
    <SlideFrame title={card.unit?.name ?? ''}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
          columnGap: '2em',
          rowGap: '1em',
        }}
      >
        <Box>
          <Typography
            component="p"
            sx={{ fontSize: '5em', fontWeight: 800, lineHeight: 1, letterSpacing: '-0.04em' }}
          >
            {card.grade ? points(card.points) : '–'}
          </Typography>
          <Typography sx={{ fontSize: '0.8em', color: 'text.secondary', mb: '0.6em' }}>
            {card.grade ? say('ofMaximum', { maximum: points(card.maximum) }) : say('noTotal')}
          </Typography>
          {card.grade && <BigGrade grade={card.grade} predicate={card.predicate} />}
          <Facts>
            <Fact label={say('place')}>
              {card.rank === null
                ? '–'
                : translate('rapim.placeOf', { place: card.rank, of: card.rankOf })}{' '}
              <Movement {...card} />
            </Fact>
            {moved !== null && <Fact label={say('since')}>{delta(moved)}</Fact>}
            <Fact label={say('claimed')}>
              {points(card.hasClaimedTotal ? card.claimedPoints : null)}
            </Fact>
            {card.grade && (
              <Fact label={say('next')}>
                {card.distanceToNextGrade
                  ? say('toNext', {
                      points: distance(card.distanceToNextGrade.points),
                      grade: card.distanceToNextGrade.grade,
                    })
                  : say('best')}
              </Fact>
            )}
            <Fact label={say('submitted')}>{say(card.onTime ? 'inTime' : 'late')}</Fact>
          </Facts>
          {/* In sight without scrolling: what was just taken down is looked for. */}
          {children && <Box sx={{ mt: '0.9em' }}>{children}</Box>}
        </Box>
        <Box sx={{ display: 'grid', gap: '0.9em', alignContent: 'start' }}>
          <Part title={say('raises')}>
            {card.raises.length === 0 && <Line>{say(card.grade ? 'nothing' : 'untold')}</Line>}
            {card.raises.slice(0, steps).map((raise) => (
              <Line key={raise.indicatorCode} figure={delta(raise.points)}>
                {raise.text}
              </Line>
            ))}
          </Part>
          <Areas
            title={say('strengths')}
            areas={strengths}
            none={say(isScored ? 'noStrengths' : 'unscored')}
          />
          <Areas
            title={say('weaknesses')}
            areas={weaknesses}
            none={say(isScored ? 'noWeaknesses' : 'unscored')}
          />
          {card.commitments.length > 0 && (
            <Part title={titleOf(periodName)}>
              {card.commitments.slice(0, promises).map(({ actionId, title, outcome }) => (
                <Line key={actionId} figure={translate(`enums.FollowUpOutcome.${outcome}`)}>
                  {title}
                </Line>
              ))}
              {card.commitments.length > promises && (
                <Line>
                  {translate('rapim.more', { smart_count: card.commitments.length - promises })}
                </Line>
              )}
            </Part>
          )}
        </Box>
      </Box>
    </SlideFrame>
  );
};

interface AreasProps {
  readonly title: string;
  readonly areas: readonly CardArea[];
  readonly none: string;
}

const Areas = ({ title, areas, none }: AreasProps) => {
  const { percent } = useFormat();
  return (
    <Part title={title}>
      {areas.length === 0 && <Line>{none}</Line>}
      {areas.map((area) => (
        <Line key={area.code} figure={percent(area.achievement, 0)}>
          {area.aspect ? `${area.aspect}: ${area.name}` : area.name}
        </Line>
      ))}
    </Part>
  );
};

const Facts = ({ children }: { readonly children: ReactNode }) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      mt: '0.8em',
      display: 'grid',
      gridTemplateColumns: 'auto 1fr',
      columnGap: '1em',
      rowGap: '0.15em',
    }}
  >
    {children}
  </Box>
);

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <Typography component="dt" sx={{ fontSize: '0.8em', color: 'text.secondary' }}>
      {label}
    </Typography>
    <Typography component="dd" sx={{ m: 0, fontSize: '0.95em', fontWeight: 700 }}>
      {children}
    </Typography>
  </>
);
