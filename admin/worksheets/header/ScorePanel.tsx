import { Box, Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { GradeBadge } from '../../fields/GradeBadge.js';
import { OpenScore } from '../../fields/OpenScore.js';
import { useFormat } from '../../fields/useFormat.js';
import { useLiveScore, useRecentChange } from '../scoring/useLiveScore.js';
import { visuallyHidden } from '../../fields/visuallyHidden.js';

/** The score as the answers on screen make it, and what the last one did to it. */
export const ScorePanel = () => {
  const translate = useTranslate();
  const { points, percent, delta } = useFormat();
  const score = useLiveScore();
  const change = useRecentChange(score.points);
  const say = (key: string, params = {}) => translate(`resources.worksheets.score.${key}`, params);
  const { grade, next, openAt } = score;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: { xs: 1, md: 1.5 }, minWidth: 0 }}>
      <Tooltip title={openAt === null ? say('explained') : ''}>
        <Box sx={{ minWidth: 0 }}>
          <Typography
            variant="caption"
            color="textSecondary"
            component="div"
            sx={{ display: { xs: 'none', sm: 'block' }, lineHeight: 1.2 }}
          >
            {say('label')}
          </Typography>
          {openAt !== null ? (
            <OpenScore at={openAt} />
          ) : (
            <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 0.75, whiteSpace: 'nowrap' }}>
              <Typography
                component="span"
                sx={{ fontSize: '1.35rem', fontWeight: 800, lineHeight: 1.2 }}
              >
                {points(score.points)}
              </Typography>
              <Typography component="span" variant="body2" color="textSecondary">
                {say('ofMaximum', { maximum: points(score.maximum) })}
              </Typography>
              {change !== undefined && (
                <Typography
                  component="span"
                  key={`${score.points}`}
                  sx={{
                    fontWeight: 800,
                    px: 0.75,
                    borderRadius: '6px',
                    color: change > 0 ? 'answerState.ACCEPTED.text' : 'answerState.RETURNED.text',
                    backgroundColor:
                      change > 0 ? 'answerState.ACCEPTED.fill' : 'answerState.RETURNED.fill',
                    animation: 'score-change 400ms ease-out',
                    '@keyframes score-change': {
                      from: { transform: 'translateY(6px)', opacity: 0 },
                    },
                  }}
                >
                  {delta(change)}
                </Typography>
              )}
            </Box>
          )}
        </Box>
      </Tooltip>
      {grade && <GradeBadge grade={grade.name} predicate={grade.predicate} />}
      <Box sx={{ display: { xs: 'none', lg: 'block' }, lineHeight: 1.3 }}>
        {openAt === null && (
          <Typography variant="body2" noWrap>
            {say('achievement', { percent: percent(score.achievement) })}
          </Typography>
        )}
        {next && (
          <Typography variant="caption" color="textSecondary" component="div" noWrap>
            {say('toNext', { points: points(next.points), grade: next.name })}
          </Typography>
        )}
      </Box>
      <Box role="status" sx={visuallyHidden}>
        {change !== undefined &&
          say('changed', { points: points(score.points), change: delta(change) })}
      </Box>
    </Box>
  );
};
