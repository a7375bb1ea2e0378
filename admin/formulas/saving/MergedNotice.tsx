import { memo } from 'react';
import { Alert, AlertTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MergedIn } from '../useFormulaDraft.js';
import { ChangeEntries } from '../versions/ChangeEntries.js';
import type { NodeNames } from '../versions/useEntryWords.js';
import { useDraftLog } from './useDraftLog.js';

interface MergedNoticeProps {
  readonly mergedIn: readonly MergedIn[];
  readonly names: NodeNames;
  readonly onClose: () => void;
}

const Notice = ({ mergedIn, names, onClose }: MergedNoticeProps) => {
  const translate = useTranslate();
  const log = useDraftLog(names);
  const logs = mergedIn.map(({ before, after }) => log(before, after));
  const told = logs.filter(({ isEmpty }) => !isEmpty);
  if (told.length === 0) return null;
  return (
    <Alert severity="info" onClose={onClose} sx={wide}>
      <AlertTitle>{translate('resources.formulas.saving.merged')}</AlertTitle>
      {told.map(({ above, changes }, place) => (
        // One for each time that something came in.
        <ChangeEntries key={place} above={above} changes={changes} names={names} shownFirst={4} />
      ))}
    </Alert>
  );
};

/** What somebody else changed meanwhile, which is on this desk now too. */
export const MergedNotice = memo(Notice);

const wide = { '& .MuiAlert-message': { flex: 1, minWidth: 0 } } as const;
