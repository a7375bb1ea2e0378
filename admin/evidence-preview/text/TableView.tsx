import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailedPreview } from '../FailedPreview.js';
import { LoadingPreview } from '../LoadingPreview.js';
import { SheetTable } from '../office/SheetTable.js';
import { shownParts } from '../office/shownParts.js';
import { useOffice } from '../office/useOffice.js';
import type { ViewerProps } from '../viewer.js';
import type { TablePage } from './readTable.js';
import { TextLines } from './TextLines.js';

const startWorker = () =>
  new Worker(new URL('./table.worker.ts', import.meta.url), { type: 'module' });

/** A CSV file as a table of texts. */
export const TableView = ({ source, title }: ViewerProps) => {
  const { office, retry } = useOffice<TablePage>(source, startWorker);
  const { result, fault, loaded, reading } = office;
  if (fault) return <FailedPreview fault={fault} onRetry={retry} />;
  if (!result) return <LoadingPreview loaded={loaded} reading={reading ?? false} />;
  return <Table table={result} title={title} />;
};

interface TableProps {
  readonly table: TablePage;
  readonly title: string;
}

export const Table = ({ table, title }: TableProps) => {
  const translate = useTranslate();
  const say = (key: string, params = {}) => translate(`preview.${key}`, params);
  if ('page' in table) return <TextLines page={table.page} title={title} />;
  const { workbook, hasFormulas } = table;
  const [sheet] = workbook.sheets;
  const parts = shownParts(workbook, sheet).map(({ key, ...params }) => say(key, params));
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: 0 }}>
      {parts.length > 0 && (
        <Typography variant="body2" role="status">
          {say('cut', { parts: parts.join(', ') })}
        </Typography>
      )}
      {sheet && sheet.cells.length > 0 ? (
        <SheetTable sheet={sheet} label={say('region', { title })} />
      ) : (
        <Typography color="textSecondary">{say('emptySheet')}</Typography>
      )}
      <Typography variant="caption" color="textSecondary">
        {say(hasFormulas ? 'formulasAreText' : 'cellsAreText')}
      </Typography>
    </Box>
  );
};
