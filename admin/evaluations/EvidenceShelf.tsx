import type { ReactNode } from 'react';
import { Box, ListItemButton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import { EvidencePreview } from '../evidence-preview/EvidencePreview.js';
import type { WorksheetEvidenceFragment } from '../graphql/graphql.js';
import { EvidenceMarks } from '../worksheets/evidence/EvidenceMarks.js';
import { KindIcon } from '../worksheets/evidence/KindIcon.js';
import { useEvidenceFacts } from '../worksheets/evidence/useEvidenceFacts.js';
import type { EvidenceChange } from './changes.js';
import { evidenceTones } from './evidenceTones.js';

interface EvidenceShelfProps {
  readonly links: readonly WorksheetEvidenceFragment[];
  /** The period it is to prove something of, as the API names it. */
  readonly periodName: string;
  /** What of it is other than somebody found it before. */
  readonly changes?: readonly EvidenceChange[] | undefined;
  /** The one that is looked at; undefined where there is none. */
  readonly shown: WorksheetEvidenceFragment | undefined;
  /** What else is said of a piece, below it. */
  readonly noticeOf?: (link: WorksheetEvidenceFragment) => ReactNode;
  readonly onShow: (linkId: string) => void;
}

/** Pieces of evidence: the list of them, and the one that is looked at. */
export const EvidenceShelf = ({
  links,
  periodName,
  changes,
  shown,
  noticeOf,
  onShow,
}: EvidenceShelfProps) => {
  const translate = useTranslate();
  const say = (key: string, params = {}) => translate(`resources.evaluations.desk.${key}`, params);
  return (
    <Box component="section" aria-labelledby="evidence-title" sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="h3" id="evidence-title">
        {say('evidence', { count: links.length })}
      </Typography>
      {shown ? (
        <>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
            {links.map((link) => (
              <li key={link.id}>
                <EvidenceRow
                  link={link}
                  periodName={periodName}
                  change={changes?.find(({ evidenceId }) => evidenceId === link.evidence.id)?.kind}
                  shown={link === shown}
                  onShow={() => onShow(link.id)}
                />
                {noticeOf?.(link)}
              </li>
            ))}
          </Box>
          <EvidencePreview
            key={shown.id}
            link={shown}
            height={{ xs: '70dvh', md: 'max(420px, calc(100dvh - 400px))' }}
          />
        </>
      ) : (
        <Typography color="textSecondary">{say('noEvidence')}</Typography>
      )}
    </Box>
  );
};

interface EvidenceRowProps {
  readonly link: WorksheetEvidenceFragment;
  readonly periodName: string;
  readonly change: EvidenceChange['kind'] | undefined;
  readonly shown: boolean;
  readonly onShow: () => void;
}

const EvidenceRow = ({ link, periodName, change, shown, onShow }: EvidenceRowProps) => {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const evidenceFacts = useEvidenceFacts();
  const { evidence, revision } = link;
  const { createdAt, createdBy, number, note, url } = revision;
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  const facts = [...evidenceFacts(link), number > 1 && say('revision', { number }), url];
  return (
    <ListItemButton
      selected={shown}
      aria-pressed={shown}
      onClick={onShow}
      sx={{ gap: 1, alignItems: 'flex-start', px: 1, borderRadius: '8px' }}
    >
      <KindIcon kind={evidence.kind} mediaType={revision.mediaType} />
      <Box sx={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600 }}>{evidence.title}</Typography>
        <Typography variant="body2" color="textSecondary">
          {facts.filter(Boolean).join(' · ')}
        </Typography>
        {note && <Typography variant="body2">{note}</Typography>}
        <Typography variant="caption" color="textSecondary" component="div">
          {createdBy
            ? say('added', { name: createdBy.name, date: shortDate(createdAt) })
            : shortDate(createdAt)}
        </Typography>
        {change && (
          <ToneChip
            tone={evidenceTones[change]}
            label={translate(`resources.evaluations.changes.evidence.${change}`)}
          />
        )}
        <EvidenceMarks link={link} periodName={periodName} />
      </Box>
    </ListItemButton>
  );
};
