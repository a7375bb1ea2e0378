import { useState } from 'react';
import { Alert, Box, Button, Typography } from '@mui/material';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { downloadCSV, useTranslate } from 'react-admin';
import { csvText } from '../../fields/csv.js';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import type { RecalculationRecordFragment } from '../../graphql/graphql.js';
import { SimulationSummary } from '../simulation/SimulationSummary.js';
import { cardsIn, movesOf, wholeView } from './recalculated.js';
import type { Card } from './recalculated.js';
import { csvRows } from './recalculationCsv.js';
import { RecalculationBanner } from './RecalculationBanner.js';
import { RecalculationFilters } from './RecalculationFilters.js';
import { RecalculationPaper } from './RecalculationPaper.js';
import { RecalculationTable } from './RecalculationTable.js';
import { useBanner } from './useBanner.js';

/** What it is and is not, the whole at a glance, and every unit. */
export const RecalculationResult = ({ of }: { readonly of: RecalculationRecordFragment }) => {
  const translate = useTranslate();
  const { locale, period } = useFormat();
  const banner = useBanner(of);
  const [view, setView] = useState(wholeView);
  const say = (key: string, values?: object) => translate(`recalculation.${key}`, values);
  const nameOf = ({ unit }: Card) => unit?.name ?? translate('resources.report-cards.kabupaten');
  const kindOf = ({ unitKind }: Card) => (unitKind ? translate(`enums.UnitKind.${unitKind}`) : '');
  const cards = cardsIn(of.cards, view, nameOf);
  const download = () => {
    const rows = csvRows(of, cards, { banner, say, period, nameOf, kindOf });
    const { name } = of.period;
    downloadCSV(
      csvText(rows, locale),
      say('file', { period: name, revision: of.formula.revision }),
    );
  };
  return (
    <>
      <RecalculationPaper />
      <RecalculationBanner>{banner}</RecalculationBanner>
      {of.formula.id === of.sealedBy.id && <Alert severity="info">{say('same')}</Alert>}
      {of.cards.length === 0 ? (
        <Typography color="textSecondary">{say('noCards')}</Typography>
      ) : (
        <>
          <Panel title={say('summary')} lead={say('basis', { count: of.cards.length })}>
            <SimulationSummary simulation={{ moves: movesOf(of.cards) }} />
          </Panel>
          <Panel
            title={say('units')}
            lead={say('unitsLead')}
            aside={
              <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
                <Button
                  variant="outlined"
                  startIcon={<PrintIcon />}
                  onClick={() => {
                    window.print();
                  }}
                >
                  {say('print')}
                </Button>
                <Button variant="outlined" startIcon={<DownloadIcon />} onClick={download}>
                  {say('download')}
                </Button>
              </Box>
            }
          >
            <RecalculationFilters cards={of.cards} view={view} onChange={setView} />
            <Typography role="status" variant="body2" color="textSecondary" sx={{ mb: 1 }}>
              {say('shown', { count: cards.length, total: of.cards.length })}
            </Typography>
            {cards.length === 0 ? (
              <Typography>{say('noMatch')}</Typography>
            ) : (
              <RecalculationTable cards={cards} banner={banner} nameOf={nameOf} />
            )}
          </Panel>
        </>
      )}
    </>
  );
};
