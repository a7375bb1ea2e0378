import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { WeightMark } from '../fields/WeightMark.js';
import { useFormat } from '../fields/useFormat.js';
import { standouts } from '../../schema/scoring/index.js';
import type { CardArea } from '../../schema/scoring/index.js';

/** Three areas to be proud of, three to work on. */
export const StandoutsPanel = ({ areas }: { readonly areas: readonly CardArea[] }) => {
  const translate = useTranslate();
  const { strengths, weaknesses } = standouts(areas);
  const isScored = areas.some(({ achievement }) => achievement !== null);
  const say = (key: string) => translate(`resources.report-cards.standouts.${key}`);
  return (
    <Box
      className="two"
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
      }}
    >
      <Panel title={say('strengths')}>
        <AreaLines areas={strengths} none={say(isScored ? 'noStrengths' : 'unknown')} />
      </Panel>
      <Panel title={say('weaknesses')}>
        <AreaLines areas={weaknesses} none={say(isScored ? 'noWeaknesses' : 'unknown')} />
      </Panel>
    </Box>
  );
};

interface AreaLinesProps {
  readonly areas: readonly CardArea[];
  readonly none: string;
}

const AreaLines = ({ areas, none }: AreaLinesProps) => {
  const translate = useTranslate();
  const { percent, points } = useFormat();
  if (areas.length === 0) return <Typography color="textSecondary">{none}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {areas.map((area) => (
        <Box
          component="li"
          key={area.code}
          sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, py: 0.75 }}
        >
          <Box>
            <Typography sx={{ fontWeight: 600 }}>{area.name}</Typography>
            <Typography component="div" variant="body2" color="textSecondary">
              {area.aspect && `${area.aspect} · `}
              {translate('resources.report-cards.areas.pointsOf', {
                points: points(area.points),
                weight: points(area.weight),
              })}
              <WeightMark status={area.weightStatus} />
            </Typography>
          </Box>
          <Typography sx={{ fontWeight: 800, fontSize: '1.15rem' }}>
            {percent(area.achievement, 0)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
