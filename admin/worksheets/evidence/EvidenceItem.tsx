import { Box, IconButton, Link, Typography } from '@mui/material';
import DetachIcon from '@mui/icons-material/LinkOffOutlined';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { useTranslate } from 'react-admin';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { ToneChip } from '../../fields/ToneChip.js';
import { useFormat } from '../../fields/useFormat.js';
import { coversSentence } from './covers.js';
import { KindIcon } from './KindIcon.js';

interface EvidenceItemProps {
  readonly link: WorksheetEvidenceFragment;
  readonly busy: boolean;
  readonly onDetach: () => void;
}

/** One piece of evidence: what it is, what it proves and since when, and the way to it. */
export const EvidenceItem = ({ link, busy, onDetach }: EvidenceItemProps) => {
  const translate = useTranslate();
  const { bytes, shortDate } = useFormat();
  const { evidence, revision, page, carriedForward, abilities } = link;
  const { title } = evidence;
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  const { coversFrom, coversTo, downloadPath, url, size, createdAt, createdBy } = revision;
  const covers = coversSentence(coversFrom, coversTo);
  const mayOpen = url !== null || abilities.includes('evidence.download');
  const href = url ?? (downloadPath && withPage(downloadPath, revision.mediaType, page));
  const facts = [
    page !== null && say('atPage', { page }),
    covers && say(covers, { from: shortDate(coversFrom), to: shortDate(coversTo) }),
    revision.number > 1 && say('revision', { number: revision.number }),
    size !== null && bytes(size),
    url !== null && hostOf(url),
  ];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1,
        py: 1.25,
        borderBottom: '1px solid',
        borderColor: 'divider',
        listStyle: 'none',
      }}
    >
      <KindIcon kind={evidence.kind} mediaType={revision.mediaType} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {mayOpen && href ? (
          <Link
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={`${say('open', { title })} (${say('linkOpensNew')})`}
            sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
          >
            {title}
          </Link>
        ) : (
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          {facts.filter(Boolean).join(' · ')}
        </Typography>
        {revision.note && <Typography variant="body2">{revision.note}</Typography>}
        <Typography variant="caption" color="textSecondary" component="div">
          {createdBy
            ? say('added', { name: createdBy.name, date: shortDate(createdAt) })
            : shortDate(createdAt)}
        </Typography>
        {carriedForward && (
          <Box sx={{ mt: 0.5 }}>
            <ToneChip tone="neutral" label={say('carriedForward')} />
          </Box>
        )}
      </Box>
      {downloadPath && abilities.includes('evidence.download') && (
        <IconButton
          size="small"
          component="a"
          href={`${downloadPath}?download=1`}
          aria-label={say('download', { title })}
        >
          <DownloadIcon fontSize="small" />
        </IconButton>
      )}
      {abilities.includes('evidence.attach') && (
        <IconButton
          size="small"
          disabled={busy}
          aria-label={say('detach', { title })}
          onClick={onDetach}
        >
          <DetachIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
};

/** The browser's own reader of PDF opens at the page that proves it. */
const withPage = (path: string, mediaType: string | null, page: number | null): string =>
  page !== null && mediaType === 'application/pdf' ? `${path}#page=${page}` : path;

/** Where a link leads, for who thinks before they click. */
const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
};
