import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Link,
  List,
  ListItem,
  ListItemText,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { EvidenceRevisionsDocument } from '../../graphql/graphql.js';
import type {
  WorksheetEvidenceFragment,
  WorksheetRevisionFragment,
} from '../../graphql/graphql.js';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { useFormat } from '../../fields/useFormat.js';
import { useApiQuery } from '../../providers/api.js';

interface RevisionsProps {
  readonly link: WorksheetEvidenceFragment;
}

/** Which revision supports the answer; opens the others, each of which can still be had. */
export const Revisions = ({ link }: RevisionsProps) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Link component="button" type="button" variant="body2" onClick={() => setOpen(true)}>
        {translate('resources.worksheets.evidence.revision', { number: link.revision.number })}
      </Link>
      {open && <RevisionsDialog link={link} onClose={() => setOpen(false)} />}
    </>
  );
};

const RevisionsDialog = ({ link, onClose }: RevisionsProps & { readonly onClose: () => void }) => {
  const translate = useTranslate();
  const { data, error, refetch } = useApiQuery(
    EvidenceRevisionsDocument,
    { answerId: link.answerId },
    { gcTime: 0 },
  );
  const found = data?.answer.evidence.find(({ id }) => id === link.id);
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="revisions-title">
      <DialogTitle id="revisions-title">
        {translate('resources.worksheets.evidence.revisions', { title: link.evidence.title })}
      </DialogTitle>
      <DialogContent>
        {error && <FailedState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <LoadingState rows={3} />}
        <List dense disablePadding>
          {[...(found?.evidence.revisions ?? [])].reverse().map((revision) => (
            <Revision
              key={revision.id}
              revision={revision}
              current={revision.id === link.revision.id}
              mayDownload={link.abilities.includes('evidence.download')}
            />
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('common.actions.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

interface RevisionProps {
  readonly revision: WorksheetRevisionFragment;
  readonly current: boolean;
  readonly mayDownload: boolean;
}

const Revision = ({ revision, current, mayDownload }: RevisionProps) => {
  const translate = useTranslate();
  const { dateTime, bytes } = useFormat();
  const { number, fileName, url, size, note, createdAt, createdBy, downloadPath } = revision;
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  const href = url ?? (mayDownload ? downloadPath : null);
  const name = `${say('revision', { number })} · ${fileName ?? url}`;
  const facts = [
    createdBy?.name,
    dateTime(createdAt),
    size !== null && bytes(size),
    current && say('current'),
    note,
  ];
  return (
    <ListItem divider disableGutters>
      <ListItemText
        primary={
          href ? (
            <Link href={href} target="_blank" rel="noopener noreferrer">
              {name}
            </Link>
          ) : (
            name
          )
        }
        secondary={facts.filter(Boolean).join(' · ')}
      />
    </ListItem>
  );
};
