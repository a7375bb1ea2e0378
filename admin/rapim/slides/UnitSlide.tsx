import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Movement } from '../../fields/Movement.js';
import { useFormat } from '../../fields/useFormat.js';
import type { RapimCardFragment } from '../../graphql/graphql.js';
import { cardAreas, standouts } from '../../../schema/scoring/standouts.js';
import type { CardArea } from '../../../schema/scoring/standouts.js';
import { deltaOf } from '../meeting.js';
import { BigGrade } from './BigGrade.js';
import { SlideFrame } from './SlideFrame.js';

/** As many steps as a unit can take on in a month. */
const steps = 3;

/** One unit: one number, what is behind it, three actions. */
export const UnitSlide = ({ card }: { readonly card: RapimCardFragment }) => {
  const translate = useTranslate();
  const { points, delta } = useFormat();
  const say = (key: string, values?: object) => translate(`rapim.unit.${key}`, values);
  const { strengths, weaknesses } = standouts(cardAreas(card.nodes), 2);
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
            <Fact label={say('claimed')}>{points(card.claimedPoints)}</Fact>
            <Fact label={say('next')}>
              {card.distanceToNextGrade
                ? say('toNext', {
                    points: points(card.distanceToNextGrade.points),
                    grade: card.distanceToNextGrade.grade,
                  })
                : say('best')}
            </Fact>
            <Fact label={say('submitted')}>{say(card.onTime ? 'inTime' : 'late')}</Fact>
          </Facts>
        </Box>
        <Box sx={{ display: 'grid', gap: '0.9em', alignContent: 'start' }}>
          <Part title={say('raises')}>
            {card.raises.length === 0 && <Line>{say('nothing')}</Line>}
            {card.raises.slice(0, steps).map((raise) => (
              <Line key={raise.indicatorCode} figure={delta(raise.points)}>
                {raise.text}
              </Line>
            ))}
          </Part>
          <Areas title={say('strengths')} areas={strengths} none={say('noStrengths')} />
          <Areas title={say('weaknesses')} areas={weaknesses} none={say('noWeaknesses')} />
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

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box component="section">
    <Typography component="h2" sx={{ fontSize: '0.85em', fontWeight: 800, color: 'primary.main' }}>
      {title}
    </Typography>
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {children}
    </Box>
  </Box>
);

const Line = ({ children, figure }: { readonly children: ReactNode; readonly figure?: string }) => (
  <Box component="li" sx={{ display: 'flex', gap: '0.75em', alignItems: 'baseline', py: '0.15em' }}>
    <Typography
      sx={{
        flex: 1,
        fontSize: '0.85em',
        lineHeight: 1.25,
        // Questions are long; two lines say what is meant, the rapor has the rest.
        display: '-webkit-box',
        WebkitLineClamp: 2,
        WebkitBoxOrient: 'vertical',
        overflow: 'hidden',
      }}
    >
      {children}
    </Typography>
    {figure && <Typography sx={{ fontSize: '1.05em', fontWeight: 800 }}>{figure}</Typography>}
  </Box>
);

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
