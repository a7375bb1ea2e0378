import { Alert, Box, Typography } from '@mui/material';
import EditIcon from '@mui/icons-material/EditOutlined';
import { EditButton, Show, useRecordContext, useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { PeriodRecalculationLink } from '../formulas/recalculation/RecalculationLink.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';
import { useCan } from '../providers/useViewer.js';
import { OpeningsPanel } from '../windows/OpeningsPanel.js';
import { WindowsPanel } from '../windows/WindowsPanel.js';
import { ClosingNotice } from './ClosingNotice.js';
import { PeriodDoors } from './PeriodDoors.js';
import { PeriodProgress } from './PeriodProgress.js';
import { PeriodStatusChip } from './PeriodStatusChip.js';
import { PeriodTitle } from './PeriodTitle.js';
import { PlanNotices } from './PlanNotices.js';
import { RemovePlanButton } from './RemovePlanButton.js';
import { ReopenButton } from './revisions/ReopenButton.js';
import { ReopenedNotice } from './revisions/ReopenedNotice.js';
import { RevisionsPanel } from './revisions/RevisionsPanel.js';
import { WidenButton } from './revisions/WidenButton.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';
import { useClosing } from './useClosing.js';

/** One period: how far it is, and the doors to open and close it. */
export const PeriodShow = () => (
  <Show title={<PeriodTitle />} actions={false} component="div">
    <PeriodFacts />
  </Show>
);

const PeriodFacts = () => {
  const period = useRecordContext<PeriodRowFragment>();
  return period ? <FactsOf period={period} /> : null;
};

const FactsOf = ({ period }: PartProps) => {
  const translate = useTranslate();
  const closing = useClosing(period.id, period.status === 'OPEN');
  const seesWindows = useCan('window.list');
  const seesOpenings = useCan('exception.list');
  const say = (key: string) => translate(`resources.periods.${key}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 1200 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <PeriodStatusChip status={period.status} revision={period.revision} />
        <Box sx={{ flex: 1 }} />
        {period.abilities.includes('period.edit') && (
          <EditButton label="resources.periods.editDates" icon={<EditIcon />} />
        )}
        {hasSealedFigures(period) && <PeriodRecalculationLink periodId={period.id} />}
        <RemovePlanButton period={period} />
        <ReopenButton period={period} />
        <WidenButton period={period} />
        <PeriodDoors period={period} closing={closing} />
      </Box>
      <ReopenedNotice period={period} />
      <PlanNotices period={period} />
      <ClosingNotice period={period} closing={closing} />
      {period.scheduleFault && (
        <Alert severity="error">
          {say(`scheduleFault.${period.status === 'PLANNED' ? 'open' : 'close'}`)}{' '}
          {translate(`errors.${period.scheduleFault}`)}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <Panel title={say('sections.dates')}>
          <Dates period={period} />
          <Instruments period={period} />
        </Panel>
        <Panel title={say('sections.progress')} lead={say(`progressLead.${period.status}`)}>
          {period.status !== 'PLANNED' && <PeriodProgress {...period.progress} />}
        </Panel>
        {period.revision > 1 && (
          <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
            <RevisionsPanel period={period} />
          </Box>
        )}
        {seesWindows && <WindowsPanel period={period} />}
        {seesOpenings && period.status !== 'PLANNED' && <OpeningsPanel periodId={period.id} />}
      </Box>
    </Box>
  );
};

interface PartProps {
  readonly period: PeriodRowFragment;
}

const Dates = ({ period }: PartProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const dates = (['opensAt', 'dueAt', 'closesAt', 'openedAt', 'closedAt'] as const).filter(
    (field) => period[field] !== null,
  );
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3, rowGap: 0.75, m: 0 }}
    >
      {dates.map((field) => (
        <Box key={field} sx={{ display: 'contents' }}>
          <Typography component="dt" color="textSecondary">
            {translate(`resources.periods.fields.${field}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0 }}>
            {dateTime(period[field])}
            {isAutomatic(period, field) && ` (${translate('resources.periods.automatic')})`}
            {field === 'closedAt' && period.closedBy && `, ${period.closedBy.name}`}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

/** Whether what is planned happens by itself, and whether the closing did. */
const isAutomatic = (period: PeriodRowFragment, field: string): boolean =>
  (field === 'opensAt' && period.opensBySchedule && period.status === 'PLANNED') ||
  (field === 'closesAt' && period.closesBySchedule && period.status !== 'CLOSED') ||
  (field === 'closedAt' && period.closesBySchedule && !period.closedBy);

const Instruments = ({ period }: PartProps) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2.5, mb: 0.5 }}>
        {translate('resources.periods.sections.instruments')}
      </Typography>
      {period.instruments.map(({ instrument, formula }) => (
        <Typography key={instrument.id}>
          {translate('resources.periods.bound', {
            title: instrument.title,
            revision: formula.revision,
          })}
        </Typography>
      ))}
    </>
  );
};
