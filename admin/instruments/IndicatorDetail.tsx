import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { InstrumentIndicatorFragment } from '../graphql/graphql.js';
import { Detail } from './Detail.js';

/** How an indicator is answered, what earns which share, and what proves it. */
export const IndicatorDetail = ({
  indicator,
}: {
  readonly indicator: InstrumentIndicatorFragment;
}) => {
  const translate = useTranslate();
  const say = (key: string, values?: object) => translate(`resources.instruments.${key}`, values);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        {!indicator.verified && <ToneChip tone="attention" label={say('unverified')} />}
        {indicator.inferred && <ToneChip tone="attention" label={say('inferredAnswer')} />}
      </Box>
      <Detail title={say('answer')}>
        <Typography>{translate(`enums.AnswerType.${indicator.answerType}`)}</Typography>
        <Scale indicator={indicator} />
        <Counts indicator={indicator} />
        <Options indicator={indicator} />
      </Detail>
      {indicator.evidenceRequirements.length > 0 && (
        <Detail title={say('evidence')}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {indicator.evidenceRequirements.map((text) => (
              <Typography component="li" key={text}>
                {text}
              </Typography>
            ))}
          </Box>
        </Detail>
      )}
      {indicator.note && (
        <Detail title={say('note')}>
          <Typography>{indicator.note}</Typography>
        </Detail>
      )}
    </>
  );
};

interface PartProps {
  readonly indicator: InstrumentIndicatorFragment;
}

const Scale = ({ indicator: { scaleMin, scaleMax, scaleInferred } }: PartProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  if (scaleMin === null || scaleMax === null) return null;
  const key = scaleInferred ? 'scaleInferred' : 'scale';
  return (
    <Typography variant="body2" color="textSecondary">
      {translate(`resources.instruments.${key}`, { min: number(scaleMin), max: number(scaleMax) })}
    </Typography>
  );
};

const Counts = ({ indicator: { countInputs, ratioNumerator, ratioDenominator } }: PartProps) => {
  const translate = useTranslate();
  if (countInputs.length === 0) return null;
  return (
    <>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {countInputs.map(({ key, label }) => (
          <Typography component="li" key={key}>
            {label} <code>({key})</code>
          </Typography>
        ))}
      </Box>
      {ratioNumerator && ratioDenominator && (
        <Typography variant="body2" color="textSecondary">
          {translate('resources.instruments.ratio', {
            above: ratioNumerator,
            below: ratioDenominator,
          })}
        </Typography>
      )}
    </>
  );
};

const Options = ({ indicator: { options } }: PartProps) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, mt: options.length > 0 ? 1 : 0 }}>
      {options.map(({ key, value, criterion, inferred }) => (
        <Box key={key} sx={{ display: 'grid', gridTemplateColumns: '64px 1fr', gap: 1.5 }}>
          <Typography component="dt" sx={{ fontWeight: 700 }}>
            {key}
            <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 0.75 }}>
              {value === null ? '?' : weight(value)}
            </Typography>
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0 }}>
            {criterion}
            {inferred && (
              <Typography component="span" variant="caption" sx={{ color: 'warning.main', ml: 1 }}>
                {translate('resources.instruments.inferredOption')}
              </Typography>
            )}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
