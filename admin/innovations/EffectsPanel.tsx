import { Alert, Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import type { EffectValueFragment, InnovationRecordFragment } from '../graphql/graphql.js';

type Effect = InnovationRecordFragment['effects'][number];

/** What its indicators did since, which is not to say because of it. */
export const EffectsPanel = ({ innovation }: { readonly innovation: InnovationRecordFragment }) => {
  const translate = useTranslate();
  const { effects, startedOn } = innovation;
  const say = (key: string) => translate(`resources.innovations.effects.${key}`);
  const nothing =
    effects.length === 0 ? 'noIndicators' : startedOn === null ? 'notStarted' : undefined;
  return (
    <Panel title={say('title')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {nothing ? (
          <Typography color="textSecondary">{say(nothing)}</Typography>
        ) : (
          <>
            <Alert severity="info">{say('caution')}</Alert>
            {effects.map((effect) => (
              <EffectRow key={effect.indicator.code} effect={effect} />
            ))}
          </>
        )}
      </Box>
    </Panel>
  );
};

const EffectRow = ({ effect: { indicator, before, since } }: { readonly effect: Effect }) => {
  const translate = useTranslate();
  const { delta, period } = useFormat();
  const say = (key: string, values = {}) =>
    translate(`resources.innovations.effects.${key}`, values);
  const latest = since.at(-1);
  return (
    <Box component="section" aria-label={indicator.code} sx={{ display: 'grid', gap: 1, pt: 0.5 }}>
      <Typography>
        <strong>{indicator.code}</strong> {indicator.text}
      </Typography>
      {!latest && <Typography color="textSecondary">{say('noneYet')}</Typography>}
      {latest && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
          <Figure
            label={say('before', { period: before ? period(before.periodName, 'short') : '–' })}
          >
            {before ? <Value value={before} /> : say('noBefore')}
          </Figure>
          <Figure label={say('latest', { period: period(latest.periodName, 'short') })}>
            <Value value={latest} />
          </Figure>
          {before && before.maximum === latest.maximum && (
            <Figure label={say('change')}>{delta(latest.points - before.points)}</Figure>
          )}
        </Box>
      )}
      {before && latest && before.maximum !== latest.maximum && (
        <Typography variant="body2" color="textSecondary">
          {say('otherMaximum')}
        </Typography>
      )}
      {since.length > 1 && (
        <Box component="details">
          <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, fontSize: '0.85rem' }}>
            {say('allPeriods')}
          </Box>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
            {since.map((value) => (
              <Typography component="li" variant="body2" key={value.periodId}>
                {period(value.periodName)}: <Value value={value} />
              </Typography>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
};

const Figure = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Box>
    <Typography variant="body2" color="textSecondary">
      {label}
    </Typography>
    <Typography component="div" sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </Typography>
  </Box>
);

/** Points of how many, leading to the card that they stand on. */
const Value = ({ value }: { readonly value: EffectValueFragment }) => {
  const translate = useTranslate();
  const { points } = useFormat();
  return (
    <MuiLink component={Link} to={`/report-cards/${value.reportCardId}/show`}>
      {translate('resources.innovations.effects.of', {
        points: points(value.points),
        maximum: points(value.maximum),
      })}
    </MuiLink>
  );
};
