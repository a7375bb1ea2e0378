import { useState } from 'react';
import { Alert, Box, Button, Typography } from '@mui/material';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import OpenIcon from '@mui/icons-material/OpenInNewOutlined';
import { useTranslate } from 'react-admin';
import type { WorksheetEvidenceFragment } from '../graphql/graphql.js';
import { previewOf } from './preview.js';
import type { Preview } from './preview.js';

interface EvidencePreviewProps {
  readonly link: WorksheetEvidenceFragment;
}

const reasons = {
  file: 'noPreview',
  link: 'external',
  closed: 'closed',
} as const;

/** One piece of evidence at the page that proves the answer, and always the way to all of it. */
export const EvidencePreview = ({ link }: EvidencePreviewProps) => {
  const translate = useTranslate();
  const preview = previewOf(link);
  const say = (key: string) => translate(`resources.evaluations.desk.${key}`);
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {preview.open && (
          <Button
            size="small"
            startIcon={<OpenIcon />}
            href={preview.open}
            target="_blank"
            rel="noopener noreferrer"
          >
            {say('open')}
          </Button>
        )}
        {preview.download && (
          <Button size="small" startIcon={<DownloadIcon />} href={preview.download}>
            {say('download')}
          </Button>
        )}
      </Box>
      {preview.kind === 'pdf' || preview.kind === 'image' ? (
        <Drawn key={link.id} preview={preview} title={link.evidence.title} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {say(reasons[preview.kind])}
        </Typography>
      )}
    </Box>
  );
};

interface DrawnProps {
  readonly preview: Preview;
  readonly title: string;
}

const Drawn = ({ preview, title }: DrawnProps) => {
  const translate = useTranslate();
  const [failed, setFailed] = useState(false);
  const name = translate('resources.evaluations.desk.preview', { title });
  if (failed) {
    return (
      <Alert severity="warning" variant="outlined">
        {translate('resources.evaluations.desk.imageFailed')}
      </Alert>
    );
  }
  if (preview.kind === 'image') {
    return (
      <Box
        component="img"
        src={preview.source}
        alt={name}
        onError={() => setFailed(true)}
        sx={{ maxWidth: '100%', borderRadius: '8px', border: '1px solid', borderColor: 'divider' }}
      />
    );
  }
  return (
    <Box
      component="iframe"
      // A frame that only changes its `#page` would stay where it is.
      key={preview.source}
      title={name}
      src={preview.source}
      sx={{
        width: '100%',
        height: { xs: '70dvh', md: 'max(420px, calc(100dvh - 340px))' },
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: '8px',
        backgroundColor: 'background.default',
      }}
    />
  );
};
