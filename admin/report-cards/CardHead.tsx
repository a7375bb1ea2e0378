import type { ReactNode } from 'react';
import { Box, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { GradeBadge } from '../fields/GradeBadge.js';
import { noValue } from '../fields/format.js';
import { Movement } from '../fields/Movement.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../graphql/graphql.js';

/** The one number, its grade, the place among the units, and how far the next grade is. */
export const CardHead = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const { points, distance, percent, delta } = useFormat();
  const say = (key: string, values?: object) => translate(`resources.report-cards.${key}`, values);
  return (
    <Card component="section" aria-label={say('score')} sx={{ p: { xs: 2, md: 3 } }}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 2 }}
      >
        <Box>
          <Typography variant="body2" color="textSecondary">
            {say('score')}
          </Typography>
          <Typography
            component="p"
            sx={{
              fontSize: { xs: '3.25rem', md: '4.5rem' },
              fontWeight: 800,
              lineHeight: 1,
              letterSpacing: '-0.03em',
            }}
          >
            {card.grade ? points(card.points) : noValue}
          </Typography>
          <Typography color="textSecondary">
            {card.grade
              ? say('ofMaximum', {
                  maximum: points(card.maximum),
                  percent: percent(card.achievement),
                })
              : say('noTotal')}
          </Typography>
        </Box>
        {card.grade && (
          <Box sx={{ textAlign: 'center' }}>
            <GradeBadge grade={card.grade} predicate={card.predicate} size="large" />
            <Typography sx={{ fontWeight: 700, mt: 0.5 }}>{card.predicate}</Typography>
          </Box>
        )}
        <Facts>
          {card.rank !== null && (
            <Fact label={say('rank')}>
              {say('rankOf', { rank: card.rank, of: card.rankOf })} <Movement {...card} />
            </Fact>
          )}
          {card.grade && card.previousPoints !== null && (
            <Fact label={say('sincePrevious')}>{delta(card.points - card.previousPoints)}</Fact>
          )}
          {card.grade && (
            <Fact label={say('nextGrade')}>
              {card.distanceToNextGrade
                ? say('toNext', {
                    points: distance(card.distanceToNextGrade.points),
                    grade: card.distanceToNextGrade.grade,
                  })
                : say('bestGrade')}
            </Fact>
          )}
        </Facts>
      </Box>
    </Card>
  );
};

const Facts = ({ children }: { readonly children: ReactNode }) => (
  <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1.5 }}>
    {children}
  </Box>
);

interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
}

const Fact = ({ label, children }: FactProps) => (
  <Box>
    <Typography component="dt" variant="body2" color="textSecondary">
      {label}
    </Typography>
    <Typography component="dd" sx={{ m: 0, fontSize: '1.15rem', fontWeight: 700 }}>
      {children}
    </Typography>
  </Box>
);
