import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { RaiseAction } from '../follow-ups/RaiseAction.js';
import type { ReportCardRecordFragment } from '../graphql/graphql.js';

/** As many as a unit can take on in a month. */
const shown = 3;

/** What to do first: the better answers that would have raised the total most. */
export const RaisesPanel = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const { delta, distance } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.report-cards.raises.${key}`, values);
  const raises = card.raises.slice(0, shown);
  const { distanceToNextGrade: next, grade } = card;
  return (
    <Panel title={say('title')} lead={say('lead')}>
      {raises.length === 0 ? (
        <Typography color="textSecondary">{say(grade ? 'none' : 'unknown')}</Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {raises.map(({ indicatorCode, text, currentKey, nextKey, points }, index) => (
            <Box
              component="li"
              key={indicatorCode}
              sx={{
                display: 'grid',
                gridTemplateColumns: '28px minmax(0, 1fr) auto',
                gap: 1.5,
                py: 1.25,
                borderTop: index === 0 ? 0 : 1,
                borderColor: 'divider',
              }}
            >
              <Typography sx={{ fontWeight: 800, fontSize: '1.25rem', color: 'primary.main' }}>
                {index + 1}
              </Typography>
              <Box>
                <Typography sx={{ fontWeight: 600 }}>{text}</Typography>
                <Typography variant="body2" color="textSecondary">
                  {indicatorCode} ·{' '}
                  {nextKey
                    ? say('step', { from: currentKey ?? say('unanswered'), to: nextKey })
                    : say('full')}
                </Typography>
                <RaiseAction card={card} indicatorCode={indicatorCode} />
              </Box>
              <Typography sx={{ fontWeight: 800, color: 'success.main', whiteSpace: 'nowrap' }}>
                {delta(points)}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
      {next && (
        <Typography sx={{ mt: 1, fontWeight: 600 }}>
          {say('next', { points: distance(next.points), grade: next.grade })}
        </Typography>
      )}
    </Panel>
  );
};
