import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { DashboardIndexFragment } from '../graphql/graphql.js';
import { IndexBar } from './IndexBar.js';
import { useIndexWords } from './useIndexWords.js';

/** Where the index comes from, and the rule that says so. */
export const IndexRollup = ({ index }: { readonly index: DashboardIndexFragment }) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const { rollup } = useIndexWords();
  const say = (key: string, values?: object) => translate(`dashboard.index.${key}`, values);
  const { ownPoints, unitPoints, maximum } = index;
  return (
    <Box>
      {index.method !== 'KABUPATEN_ONLY' && (
        <Box sx={{ mb: 1.5 }}>
          <IndexBar
            own={ownPoints}
            units={unitPoints}
            maximum={maximum}
            height={14}
            label={say('composition', { own: points(ownPoints), units: points(unitPoints) })}
          />
          <Box
            component="dl"
            sx={{ m: 0, mt: 0.75, display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5 }}
          >
            <Origin tone="own" label={say('own')} value={points(ownPoints)} />
            <Origin tone="units" label={say('units')} value={points(unitPoints)} />
          </Box>
        </Box>
      )}
      <Typography variant="h3" sx={{ fontSize: '1rem', mb: 0.25 }}>
        {say('how')}
      </Typography>
      {rollup(index).map((sentence) => (
        <Typography key={sentence} variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
          {sentence}
        </Typography>
      ))}
    </Box>
  );
};

interface OriginProps {
  readonly tone: 'own' | 'units';
  readonly label: string;
  readonly value: string;
}

const Origin = ({ tone, label, value }: OriginProps) => (
  <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 0.75 }}>
    <Box
      aria-hidden
      sx={{
        width: 12,
        height: 12,
        borderRadius: 0.5,
        alignSelf: 'center',
        backgroundColor: tone === 'own' ? 'primary.main' : 'secondary.main',
      }}
    />
    <Typography component="dt" variant="body2" color="textSecondary">
      {label}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 700 }}>
      {value}
    </Typography>
  </Box>
);
