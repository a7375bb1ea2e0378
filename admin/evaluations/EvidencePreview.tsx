import { Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { WorksheetEvidenceFragment } from '../graphql/graphql.js';

interface EvidencePreviewProps {
  readonly links: readonly WorksheetEvidenceFragment[];
}

/** The evidence beside the indicator, one at a time, at the page that proves it. */
export const EvidencePreview = ({ links }: EvidencePreviewProps) => {
  const translate = useTranslate();
  const [chosen, choose] = useState<string | null>(null);
  const shown = links.find(({ id }) => id === chosen) ?? links[0];
  const say = (key: string) => translate(`resources.evaluations.desk.${key}`);
  if (!shown) return <Typography color="textSecondary">{say('noEvidence')}</Typography>;
  const { downloadPath, mediaType, url } = shown.revision;
  const page = shown.page === null ? '' : `#page=${shown.page}`;
  const frame = { width: '100%', height: 520, border: 0, borderRadius: '8px' } as const;
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        {links.map(({ id, evidence }) => (
          <Button
            key={id}
            size="small"
            variant={id === shown.id ? 'contained' : 'outlined'}
            onClick={() => choose(id)}
          >
            {evidence.title}
          </Button>
        ))}
      </Box>
      {downloadPath && mediaType === 'application/pdf' && (
        <Box component="iframe" title={shown.evidence.title} src={downloadPath + page} sx={frame} />
      )}
      {downloadPath && mediaType?.startsWith('image/') && (
        <Box
          component="img"
          alt={shown.evidence.title}
          src={downloadPath}
          sx={{ maxWidth: '100%' }}
        />
      )}
      <Box sx={{ mt: 1 }}>
        <Link
          href={url ?? `${downloadPath ?? ''}?download=1`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {say(url === null ? 'download' : 'openLink')}
        </Link>
      </Box>
    </Box>
  );
};
