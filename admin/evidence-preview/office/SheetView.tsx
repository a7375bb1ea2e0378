import { useState } from 'react';
import { Box, Tab, Tabs, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailedPreview } from '../FailedPreview.js';
import { LoadingPreview } from '../LoadingPreview.js';
import type { ViewerProps } from '../viewer.js';
import type { Workbook } from './readSheets.js';
import { SheetTable } from './SheetTable.js';
import { shownParts } from './shownParts.js';
import { useOffice } from './useOffice.js';

const startWorker = () =>
  new Worker(new URL('./sheet.worker.ts', import.meta.url), { type: 'module' });

/** The sheets of an Excel file, as far as they are shown, and how far that is. */
export const SheetView = ({ source, title }: ViewerProps) => {
  const { office, retry } = useOffice<Workbook>(source, startWorker);
  const { result, fault, loaded, reading } = office;
  if (fault) return <FailedPreview fault={fault} onRetry={retry} />;
  if (!result) return <LoadingPreview loaded={loaded} reading={reading ?? false} />;
  return <Sheets workbook={result} title={title} />;
};

interface SheetsProps {
  readonly workbook: Workbook;
  readonly title: string;
}

export const Sheets = ({ workbook, title }: SheetsProps) => {
  const translate = useTranslate();
  const [at, setAt] = useState(0);
  const { sheets } = workbook;
  const sheet = sheets[at];
  const say = (key: string, params = {}) => translate(`preview.${key}`, params);
  const parts = shownParts(workbook, sheet).map(({ key, ...params }) => say(key, params));
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: 0 }}>
      <Tabs
        value={at}
        onChange={(_, next: number) => setAt(next)}
        variant="scrollable"
        scrollButtons="auto"
        aria-label={say('sheets')}
        sx={{ minHeight: 36, '& .MuiTab-root': { minHeight: 36, py: 0.5 } }}
      >
        {sheets.map(({ name }, index) => (
          <Tab key={index} value={index} label={name} />
        ))}
      </Tabs>
      {parts.length > 0 && (
        <Typography variant="body2" role="status">
          {say('cut', { parts: parts.join(', ') })}
        </Typography>
      )}
      {sheet && sheet.cells.length > 0 ? (
        <SheetTable sheet={sheet} label={`${say('region', { title })}: ${sheet.name}`} />
      ) : (
        <Typography color="textSecondary">{say('emptySheet')}</Typography>
      )}
      <Typography variant="caption" color="textSecondary">
        {say('values')}
      </Typography>
    </Box>
  );
};
