import { useState } from 'react';
import { Box, Button, Card, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { ObjectionRowFragment } from '../graphql/graphql.js';
import { useCan } from '../providers/useViewer.js';
import { DecideForm } from './DecideForm.js';
import { ObjectionRecord } from './ObjectionRecord.js';

/** One objection with the verdict it is about, and where somebody may, the way to decide it. */
export const ObjectionCard = ({ objection }: { readonly objection: ObjectionRowFragment }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const decides = useCan('objection.decide');
  const reviews = useCan('review.list');
  const [deciding, decide] = useState(false);
  const { unit, indicatorCode, indicatorText, verdict, waitingDays, abilities } = objection;
  const may = abilities.includes('objection.decide');
  const say = (key: string, params = {}) => translate(`resources.objections.${key}`, params);
  return (
    <Card component="article" sx={{ p: { xs: 2, md: 2.5 }, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'start' }}>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography variant="body2" color="textSecondary">
            {unit?.name ?? translate('resources.evaluations.desk.kabupaten')}
          </Typography>
          <Typography variant="h3" component="h2">
            {reviews ? (
              <Link
                component={RouterLink}
                to={`/evaluations/${objection.answerId}/show`}
                color="inherit"
                underline="hover"
              >
                {indicatorCode}
              </Link>
            ) : (
              indicatorCode
            )}{' '}
            {indicatorText}
          </Typography>
        </Box>
        {waitingDays !== null && (
          <ToneChip tone="neutral" label={say('waitingDays', { smart_count: waitingDays })} />
        )}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 1fr' } }}>
        <Box sx={{ display: 'grid', gap: 0.75, alignContent: 'start' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Typography variant="body2" sx={{ fontWeight: 700 }}>
              {say('verdict')}
            </Typography>
            <ToneChip
              tone={verdict.verdict === 'ACCEPTED' ? 'good' : 'attention'}
              label={translate(`enums.Verdict.${verdict.verdict}`)}
            />
          </Box>
          {verdict.reason && (
            <Typography sx={{ fontWeight: 600 }}>
              {translate(`enums.ReturnReason.${verdict.reason}`)}
            </Typography>
          )}
          {verdict.verdict === 'ACCEPTED' && <Lower objection={objection} />}
          {verdict.note && (
            <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {verdict.note}
            </Typography>
          )}
          <Typography variant="body2" color="textSecondary">
            {say('givenBy', { name: verdict.evaluator.name, date: dateTime(verdict.createdAt) })}
          </Typography>
        </Box>
        <ObjectionRecord objection={objection} />
      </Box>
      {may && !deciding && (
        <Button variant="contained" onClick={() => decide(true)} sx={{ justifySelf: 'start' }}>
          {say('decide')}
        </Button>
      )}
      {may && deciding && <DecideForm objection={objection} onClose={() => decide(false)} />}
      {decides && !may && objection.state === 'OPEN' && (
        <Typography variant="body2" color="textSecondary">
          {say('notYours')}
        </Typography>
      )}
    </Card>
  );
};

/** What was accepted in place of what is claimed; of counts the desk tells. */
const Lower = ({ objection }: { readonly objection: ObjectionRowFragment }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const text = ({ optionKey, value }: { optionKey: string | null; value: number | null }) =>
    optionKey ?? (value === null ? undefined : number(value, 10));
  const claimed = text(objection);
  const proven = text(objection.verdict);
  if (claimed === undefined || proven === undefined) return null;
  return (
    <Typography variant="body2">
      {translate('resources.objections.lower', { proven, claimed })}
    </Typography>
  );
};
