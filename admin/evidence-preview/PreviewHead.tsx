import { Box, Button, Typography } from '@mui/material';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import OpenIcon from '@mui/icons-material/OpenInNewOutlined';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { WorksheetEvidenceFragment } from '../graphql/graphql.js';
import { viewerOf } from './preview.js';
import type { Preview } from './preview.js';

interface PreviewHeadProps {
  readonly link: WorksheetEvidenceFragment;
  readonly preview: Preview;
}

/** What kind of document it is and how large, and the ways to have it in full. */
export const PreviewHead = ({ link, preview }: PreviewHeadProps) => {
  const translate = useTranslate();
  const { bytes } = useFormat();
  const { size, mediaType } = link.revision;
  const say = (key: string) => translate(`preview.${key}`);
  const facts = [mediaType !== null && say(`kinds.${kindOf(preview, mediaType)}`)];
  if (size !== null) facts.push(bytes(size));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      {'download' in preview && (
        <Button size="small" startIcon={<DownloadIcon />} href={preview.download}>
          {say('download')}
        </Button>
      )}
      {'open' in preview && preview.open !== undefined && (
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
      <Typography variant="body2" color="textSecondary">
        {facts.filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
};

/** The word for it, also where it is not shown. */
const kindOf = ({ kind }: Preview, mediaType: string): string => {
  if (kind !== 'file' && kind !== 'tooLarge' && kind !== 'closed') return kind;
  return viewerOf(mediaType) ?? (mediaType.includes('presentation') ? 'slides' : 'file');
};
