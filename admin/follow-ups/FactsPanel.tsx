import { useState } from 'react';
import { Box, Button, Link as MuiLink, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import type { FollowUpRecordFragment } from '../graphql/graphql.js';
import { momentOf } from './dueDay.js';
import { StandingChips } from './StandingChips.js';
import { useHolderName } from './useHolderName.js';

interface FactsPanelProps {
  readonly action: FollowUpRecordFragment;
  /** Undefined where the viewer may not. */
  readonly onEdit: (() => void) | undefined;
}

/** Where an action stands: the due day and the progress first, then where it came from. */
export const FactsPanel = ({ action, onEdit }: FactsPanelProps) => {
  const translate = useTranslate();
  const { date, daysFrom, dateTime, percent, period } = useFormat();
  const holderOf = useHolderName();
  const [now] = useState(() => new Date());
  const say = (key: string, params = {}) => translate(`resources.follow-ups.${key}`, params);
  const due = momentOf(action.dueDay);
  const progress = percent(action.progress / 100, 0);
  return (
    <Panel
      title={say('facts')}
      lead={say('ofUnit', {
        unit: holderOf(action.unit),
        source: translate(`enums.FollowUpSource.${action.source}`),
        period: period(action.period.name),
      })}
      aside={onEdit && <Button onClick={onEdit}>{say('edit')}</Button>}
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <StandingChips state={action.state} outcome={action.outcome} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
          <Fact label={say('form.owner')}>{action.owner.name}</Fact>
          <Fact label={say('form.dueDay')}>
            {date(due)}
            {action.state === 'OPEN' && (
              <Typography
                component="span"
                variant="body2"
                sx={{ ml: 1, color: action.outcome === 'LATE' ? 'error.main' : 'text.secondary' }}
              >
                {daysFrom(due, now)}
              </Typography>
            )}
          </Fact>
          <Fact label={say('progress')}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minWidth: 160 }}>
              <LinearProgress
                variant="determinate"
                value={action.progress}
                aria-label={say('progress')}
                aria-valuetext={progress}
                sx={{ flex: 1 }}
              />
              {progress}
            </Box>
          </Fact>
        </Box>
        {action.description && (
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {action.description}
          </Typography>
        )}
        <Indicators action={action} />
        <Box sx={{ color: 'text.secondary' }}>
          <Line>
            {say('createdBy', { name: action.createdBy.name, date: dateTime(action.createdAt) })}
          </Line>
          {action.doneBy && (
            <Line>
              {say('doneBy', { name: action.doneBy.name, date: dateTime(action.doneAt) })}
            </Line>
          )}
          {action.confirmedBy && (
            <Line>
              {say('confirmedBy', {
                name: action.confirmedBy.name,
                date: dateTime(action.confirmedAt),
              })}
            </Line>
          )}
          {action.state === 'CANCELLED' && (
            <Line>
              {say('cancelledAt', {
                date: dateTime(action.cancelledAt),
                reason: action.cancelReason,
              })}
            </Line>
          )}
        </Box>
      </Box>
    </Panel>
  );
};

/** What it should move, and what a card promised for that. */
const Indicators = ({ action }: { readonly action: FollowUpRecordFragment }) => {
  const translate = useTranslate();
  const { delta } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.follow-ups.${key}`, params);
  const { indicators, promisedPoints, raisedCode, reportCardId } = action;
  return (
    <>
      {indicators.length > 0 && (
        <Box>
          <Typography variant="body2" sx={{ fontWeight: 700 }}>
            {say('indicators')}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {indicators.map(({ code, text }) => (
              <Typography component="li" variant="body2" key={code}>
                <strong>{code}</strong> {text}
              </Typography>
            ))}
          </Box>
        </Box>
      )}
      {promisedPoints !== null && (
        <Typography variant="body2">
          {say('promised', { points: delta(promisedPoints), code: raisedCode })}{' '}
          <MuiLink component={Link} to={`/report-cards/${reportCardId}/show`}>
            {say('openCard')}
          </MuiLink>
        </Typography>
      )}
    </>
  );
};

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Box>
    <Typography variant="body2" color="textSecondary">
      {label}
    </Typography>
    <Typography component="div" sx={{ fontWeight: 600 }}>
      {children}
    </Typography>
  </Box>
);

const Line = ({ children }: { children: React.ReactNode }) => (
  <Typography variant="body2" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
    {children}
  </Typography>
);
