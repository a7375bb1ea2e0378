import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { DashboardIndexFragment } from '../graphql/graphql.js';
import { IndexBar } from './IndexBar.js';

type Part = DashboardIndexFragment['parts'][number];

/** What an index is made of, in the order of the instrument: its points add up to it. */
export const IndexParts = ({ index }: { readonly index: DashboardIndexFragment }) => {
  const translate = useTranslate();
  const { parts, method } = index;
  return (
    <Box>
      <Typography variant="h3" sx={{ fontSize: '1rem', mb: 0.5 }}>
        {translate('dashboard.index.parts')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {parts.map((part) => (
          <IndexPart key={part.code} part={part} tellsOrigin={method !== 'KABUPATEN_ONLY'} />
        ))}
      </Box>
    </Box>
  );
};

interface IndexPartProps {
  readonly part: Part;
  /** Whether points may come from elsewhere than from the kabupaten's own worksheet. */
  readonly tellsOrigin: boolean;
}

const IndexPart = ({ part, tellsOrigin }: IndexPartProps) => {
  const translate = useTranslate();
  const { points, percent } = useFormat();
  const say = (key: string, values?: object) => translate(`dashboard.index.${key}`, values);
  const { code, name, unitCode, ownPoints, unitPoints, unitMean, maximum } = part;
  return (
    <Box component="li">
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', mb: 0.5 }}>
        <Typography sx={{ flex: 1, minWidth: 0, fontWeight: 600 }}>
          {code} {name}
        </Typography>
        <Typography sx={{ whiteSpace: 'nowrap' }}>
          {say('partOf', { points: points(part.points), maximum: points(maximum) })}
        </Typography>
      </Box>
      <IndexBar own={ownPoints} units={unitPoints} maximum={maximum} height={8} />
      {tellsOrigin && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.25 }}>
          {unitCode === null
            ? say('partOwn')
            : say('partBoth', {
                own: points(ownPoints),
                units: points(unitPoints),
                mean: percent(unitMean),
              })}
        </Typography>
      )}
    </Box>
  );
};
