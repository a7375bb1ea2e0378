import { IconButton } from '@mui/material';
import DetachIcon from '@mui/icons-material/LinkOffOutlined';
import EditIcon from '@mui/icons-material/EditNoteOutlined';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { useTranslate } from 'react-admin';
import { thumbSized } from '../../fields/thumbSized.js';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { ReplaceButton } from './ReplaceButton.js';

interface EvidenceActionsProps {
  readonly link: WorksheetEvidenceFragment;
  /** It may be replaced or taken away. */
  readonly mayChange: boolean;
  readonly busy: boolean;
  readonly onAmend: () => void;
  readonly onDetach: () => void;
  readonly onReplace: (file: File) => void;
}

/** What may be done with a piece of evidence; the server says what. */
export const EvidenceActions = ({
  link,
  mayChange,
  busy,
  onAmend,
  onDetach,
  onReplace,
}: EvidenceActionsProps) => {
  const translate = useTranslate();
  const { evidence, revision, abilities } = link;
  const say = (key: string) =>
    translate(`resources.worksheets.evidence.${key}`, { title: evidence.title });
  return (
    <>
      {revision.downloadPath && abilities.includes('evidence.download') && (
        <IconButton
          size="small"
          component="a"
          href={`${revision.downloadPath}?download=1`}
          aria-label={say('download')}
          title={say('download')}
          sx={thumbSized}
        >
          <DownloadIcon fontSize="small" />
        </IconButton>
      )}
      {mayChange && (
        <IconButton
          size="small"
          aria-label={say('amend')}
          title={say('amend')}
          onClick={onAmend}
          sx={thumbSized}
        >
          <EditIcon fontSize="small" />
        </IconButton>
      )}
      {mayChange && evidence.kind === 'FILE' && (
        <ReplaceButton label={say('replace')} onFile={onReplace} />
      )}
      {mayChange && (
        <IconButton
          size="small"
          disabled={busy}
          aria-label={say('detach')}
          title={say('detach')}
          onClick={onDetach}
          sx={thumbSized}
        >
          <DetachIcon fontSize="small" />
        </IconButton>
      )}
    </>
  );
};
