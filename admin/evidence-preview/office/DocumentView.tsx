import { useMemo } from 'react';
import { Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { FailedPreview } from '../FailedPreview.js';
import { LoadingPreview } from '../LoadingPreview.js';
import type { ViewerProps } from '../viewer.js';
import { inertPage } from './inertPage.js';
import { useOffice } from './useOffice.js';

const startWorker = () =>
  new Worker(new URL('./document.worker.ts', import.meta.url), { type: 'module' });

/** What a Word document says, in a frame where nothing runs and from where nothing leads out. */
export const DocumentView = ({ source, title }: ViewerProps) => {
  const translate = useTranslate();
  const locale = useLocale();
  const { office, retry } = useOffice<string>(source, startWorker);
  const { result, fault, loaded, reading } = office;
  const page = useMemo(
    () => (result === undefined ? undefined : inertPage(result, locale)),
    [result, locale],
  );
  if (fault) return <FailedPreview fault={fault} onRetry={retry} />;
  if (page === undefined) return <LoadingPreview loaded={loaded} reading={reading ?? false} />;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: 0 }}>
      <Typography variant="body2" color="textSecondary">
        {translate('preview.words')}
      </Typography>
      <Box
        component="iframe"
        title={translate('preview.region', { title })}
        // Neither scripts nor forms nor windows, and an origin of its own.
        sandbox=""
        srcDoc={page}
        sx={{
          width: '100%',
          height: 'var(--preview-height)',
          border: '1px solid',
          borderColor: 'divider',
          borderRadius: '8px',
          backgroundColor: '#fff',
        }}
      />
    </Box>
  );
};
