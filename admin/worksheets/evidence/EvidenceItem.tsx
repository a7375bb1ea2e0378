import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { LinkCheck } from '../../evidence-preview/LinkCheck.js';
import { FieldRefusal } from '../../fields/FieldRefusal.js';
import { useFormat } from '../../fields/useFormat.js';
import type { Failure } from '../../providers/errors.js';
import { useDesk } from '../desk.js';
import { EvidenceActions } from './EvidenceActions.js';
import { EvidenceTitle } from './EvidenceTitle.js';
import { EvidenceMarks } from './EvidenceMarks.js';
import { Revisions } from './Revisions.js';
import { KindIcon } from './KindIcon.js';
import { useEvidenceFacts } from './useEvidenceFacts.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

interface EvidenceItemProps {
  readonly link: WorksheetEvidenceFragment;
  readonly mayChange: boolean;
  readonly busy: boolean;
  /** Why it could not be detached. */
  readonly failure: Failure | undefined;
  readonly onShow: () => void;
  readonly onAmend: () => void;
  readonly onDetach: () => void;
  readonly onReplace: (file: File) => void;
}

/** One piece of evidence: what it is, what it proves and since when, and the way to it. */
export const EvidenceItem = ({
  link,
  mayChange,
  busy,
  failure,
  onShow,
  onAmend,
  onDetach,
  onReplace,
}: EvidenceItemProps) => {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const evidenceFacts = useEvidenceFacts();
  const { worksheet } = useDesk();
  const failureText = useEvidenceFailure();
  const { evidence, revision } = link;
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  const { url, createdAt, createdBy } = revision;
  const facts = [...evidenceFacts(link), url !== null && hostOf(url)];
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
        <EvidenceTitle link={link} onShow={onShow} />
        <Typography variant="body2" color="textSecondary">
          {facts.filter(Boolean).join(' · ')}
        </Typography>
        {revision.number > 1 && <Revisions link={link} />}
        {revision.note && <Typography variant="body2">{revision.note}</Typography>}
        <Typography variant="caption" color="textSecondary" component="div">
          {createdBy
            ? say('added', { name: createdBy.name, date: shortDate(createdAt) })
            : shortDate(createdAt)}
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mt: 0.5, ml: -0.625 }}>
          <EvidenceActions
            link={link}
            mayChange={mayChange}
            busy={busy}
            onAmend={onAmend}
            onDetach={onDetach}
            onReplace={onReplace}
          />
        </Box>
        <LinkCheck link={link} />
        <EvidenceMarks link={link} periodName={worksheet.period.name} />
        <FieldRefusal sentence={failure && failureText(failure)} />
      </Box>
    </Box>
  );
};

/** Where a link leads, for who thinks before they click. */
const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
};
