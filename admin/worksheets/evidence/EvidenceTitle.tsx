import { Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { previewOf } from '../../evidence-preview/preview.js';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';

interface EvidenceTitleProps {
  readonly link: WorksheetEvidenceFragment;
  readonly onShow: () => void;
}

const look = { fontWeight: 600, overflowWrap: 'anywhere', textAlign: 'left' } as const;

/** What a piece of evidence is called: opens it here, or its address in a tab of its own. */
export const EvidenceTitle = ({ link, onShow }: EvidenceTitleProps) => {
  const translate = useTranslate();
  const { title } = link.evidence;
  const preview = previewOf(link);
  const say = (key: string) => translate(`resources.worksheets.evidence.${key}`, { title });
  if (preview.kind === 'closed') return <Typography sx={look}>{title}</Typography>;
  if (preview.kind === 'link') {
    return (
      <Link
        href={preview.open}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={`${say('open')} (${say('linkOpensNew')})`}
        sx={look}
      >
        {title}
      </Link>
    );
  }
  return (
    <Link
      component="button"
      type="button"
      variant="body1"
      aria-label={say('show')}
      onClick={onShow}
      sx={look}
    >
      {title}
    </Link>
  );
};
