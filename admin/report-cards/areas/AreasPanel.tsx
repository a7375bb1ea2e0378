import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import BarChartIcon from '@mui/icons-material/BarChartOutlined';
import HexagonIcon from '@mui/icons-material/HexagonOutlined';
import { useStore, useTranslate } from 'react-admin';
import { Chart } from '../../fields/Chart.js';
import { Panel } from '../../fields/Panel.js';
import { usePhone } from '../../fields/Rows.js';
import { WeightMark } from '../../fields/WeightMark.js';
import { useFormat } from '../../fields/useFormat.js';
import type { CardArea } from '../../../schema/scoring/index.js';
import { useViewer } from '../../providers/useViewer.js';
import { RadarKey } from './RadarKey.js';
import { areaName, radarOf } from './radar.js';
import { useBarsOption } from './useBarsOption.js';
import { useRadarOption } from './useRadarOption.js';

type View = 'BARS' | 'RADAR';

/** With the names below it about as high as the bars are on a wide screen, so that the page hardly moves. */
const radarHeight = 340;

/** Area by area against the middle unit of the kabupaten: bars, which read best everywhere, or a radar. */
export const AreasPanel = ({ areas }: { readonly areas: readonly CardArea[] }) => {
  const translate = useTranslate();
  const { percent, points } = useFormat();
  const phone = usePhone();
  const viewerId = useViewer()?.person.id ?? '';
  const [chosen, setChosen] = useStore<View>(`reportCards.areas.${viewerId}`, 'BARS');
  const say = (key: string) => translate(`resources.report-cards.areas.${key}`);
  const radar = radarOf(areas);
  const isRadar = chosen === 'RADAR' && radar !== null;
  const hasMedian = areas.some(({ medianAchievement }) => medianAchievement !== null);
  const bars = useBarsOption(areas, hasMedian);
  const shape = useRadarOption(radar);

  const table = {
    columns: ['area', 'weight', 'own', 'claimed', 'median', 'achievement'].map(say),
    rows: areas.map((area) => [
      areaName(area),
      points(area.weight),
      points(area.points),
      points(area.claimedPoints),
      points(area.medianPoints),
      percent(area.achievement),
    ]),
  };
  const lead = isRadar
    ? radar.hasMedian
      ? 'leadRadar'
      : 'leadRadarAlone'
    : hasMedian
      ? 'lead'
      : 'leadAlone';
  const barsHeight = 60 + areas.length * (phone ? 58 : 30);
  return (
    <Panel
      title={say('title')}
      lead={say(lead)}
      aside={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Marks areas={areas} />
          {radar && <ViewChoice view={isRadar ? 'RADAR' : 'BARS'} onChoose={setChosen} />}
        </Box>
      }
    >
      <Chart
        label={say(isRadar ? 'radarLabel' : 'title')}
        option={isRadar ? shape! : bars}
        table={table}
        height={isRadar ? radarHeight : barsHeight}
      />
      {isRadar && <RadarKey radar={radar} />}
    </Panel>
  );
};

interface ViewChoiceProps {
  readonly view: View;
  readonly onChoose: (view: View) => void;
}

const ViewChoice = ({ view, onChoose }: ViewChoiceProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.report-cards.areas.${key}`);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      className="no-print"
      aria-label={say('view')}
      value={view}
      onChange={(_event, chosen: View | null) => chosen && onChoose(chosen)}
    >
      <ToggleButton value="BARS" sx={{ gap: 0.5, textTransform: 'none' }}>
        <BarChartIcon fontSize="small" /> {say('bars')}
      </ToggleButton>
      <ToggleButton value="RADAR" sx={{ gap: 0.5, textTransform: 'none' }}>
        <HexagonIcon fontSize="small" /> {say('radar')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
};

/** A weight that is not the regulation's is never shown as if it were. */
const Marks = ({ areas }: { readonly areas: readonly CardArea[] }) => {
  const translate = useTranslate();
  const statuses = new Set(areas.map(({ weightStatus }) => weightStatus));
  const worst = (['INFERRED', 'CITED'] as const).find((status) => statuses.has(status));
  if (!worst) return null;
  return (
    <Box component="span" sx={{ fontSize: '0.85rem', color: 'text.secondary' }}>
      {translate('resources.report-cards.areas.weights')}
      <WeightMark status={worst} />
    </Box>
  );
};
