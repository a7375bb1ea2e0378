import { Box, Button } from '@mui/material';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Show, Title, useShowContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { LoadingState } from '../fields/LoadingState.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../graphql/graphql.js';
import { CommitmentsPanel } from '../follow-ups/CommitmentsPanel.js';
import { usePeriodFollows } from '../layout/usePeriodFollows.js';
import { useCan } from '../providers/useViewer.js';
import { AreasPanel } from './areas/AreasPanel.js';
import { CardHead } from './CardHead.js';
import { CardTrendPanel } from './CardTrendPanel.js';
import { ClaimPanel } from './ClaimPanel.js';
import { ConsensusPanel } from './ConsensusPanel.js';
import { PrintStyles } from './PrintStyles.js';
import { ProgressPanel } from './ProgressPanel.js';
import { printOnA4 } from './printOnA4.js';
import { RaisesPanel } from './RaisesPanel.js';
import { Seal } from './Seal.js';
import { StandoutsPanel } from './StandoutsPanel.js';
import { StatisticsPanel } from './StatisticsPanel.js';
import { cardAreas } from '../../schema/scoring/index.js';
import { useHolder } from './useHolder.js';
import { CardRevisionsPanel } from './revisions/CardRevisionsPanel.js';
import { RevisionNotice } from './revisions/RevisionNotice.js';

/** One result on one page, on screen and on paper: the number first, then why, then what to do. */
export const ReportCardShow = () => (
  <Show component="div" actions={false} title=" ">
    <Loaded />
  </Show>
);

const Loaded = () => {
  const { record } = useShowContext<ReportCardRecordFragment>();
  return record ? <ReportCard card={record} /> : <LoadingState rows={10} />;
};

const ReportCard = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const holderOf = useHolder();
  const { period } = useFormat();
  usePeriodFollows(card.period.id, '/report-cards');
  const areas = cardAreas(card.nodes);
  const title = translate('resources.report-cards.title', {
    holder: holderOf(card),
    period: [
      period(card.period.name),
      ...(card.revision > 1
        ? [translate('periodReopening.card.revision', { revision: card.revision })]
        : []),
    ].join(' · '),
  });
  return (
    <Box className="report-card" sx={{ display: 'grid', gap: 2, maxWidth: 1100 }}>
      <Title title={title} />
      <PrintStyles />
      <Actions card={card} />
      <RevisionNotice card={card} />
      <CardHead card={card} />
      <CommitmentsPanel cardId={card.id} periodName={card.period.name} />
      <Box className="two" sx={twoColumns}>
        <RaisesPanel card={card} />
        <ClaimPanel card={card} />
      </Box>
      <StandoutsPanel areas={areas} />
      <Box className="two" sx={{ ...twoColumns, alignItems: 'start' }}>
        <AreasPanel areas={areas} />
        <Box sx={{ display: 'grid', gap: 2 }}>
          <ProgressPanel card={card} />
          <CardTrendPanel card={card} />
        </Box>
      </Box>
      <StatisticsPanel card={card} />
      <CardRevisionsPanel card={card} />
      <ConsensusPanel worksheetId={card.worksheetId} />
      <Seal card={card} />
    </Box>
  );
};

const twoColumns = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
};

const Actions = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const mayPlan = useCan('targetPlan.list');
  const { locale } = useFormat();
  const say = (key: string) => translate(`resources.report-cards.${key}`);
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button
        component="a"
        variant="contained"
        href={`${card.pdfPath}?lang=${locale}`}
        target="_blank"
        rel="noopener"
        startIcon={<PdfIcon />}
      >
        {say('pdf')}
      </Button>
      <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => void printOnA4()}>
        {say('print')}
      </Button>
      <Button component={Link} to={`/worksheets/${card.worksheetId}/show`}>
        {say('openWorksheet')}
      </Button>
      {mayPlan && (
        <Button component={Link} to={`/target-plans/new/${card.worksheetId}`}>
          {translate('resources.target-plans.link')}
        </Button>
      )}
    </Box>
  );
};
