import { useState } from 'react';
import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { putOnClipboard } from '../../fields/clipboard.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { ChangeEntries } from '../versions/ChangeEntries.js';
import type { NodeNames } from '../versions/useEntryWords.js';
import { ConflictDialog } from './ConflictDialog.js';
import type { FormulaSaver } from './formulaSaver.js';
import { mergeDrafts } from './mergeDrafts.js';
import type { Found, UnsentStore } from './unsentStore.js';
import { useDraftLog } from './useDraftLog.js';

interface UnsentPanelProps {
  readonly draft: FormulaDraft;
  readonly editable: boolean;
  readonly names: NodeNames;
  readonly saver: FormulaSaver;
  readonly store: UnsentStore;
  readonly onRestore: (next: (draft: FormulaDraft) => FormulaDraft) => void;
}

/**
 * What an earlier page of this browser could not save: offered, never put in by itself. Where the formula is no
 * draft any more it can still be read and copied.
 */
export const UnsentPanel = ({
  draft,
  editable,
  names,
  saver,
  store,
  onRestore,
}: UnsentPanelProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { dateTime } = useFormat();
  const log = useDraftLog(names);
  const [found, setFound] = useState(() => store.found());
  const [asks, setAsks] = useState(false);
  const [first] = found;
  if (!first) return null;

  const { base, content, at } = first.unsent;
  const { above, changes, isEmpty, text } = log(base, content);
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.saving.unsent.${key}`, values);
  const drop = ({ key }: Found) => {
    store.drop(key);
    setFound((all) => all.filter((one) => one.key !== key));
    setAsks(false);
  };
  const restore = (merge: (now: FormulaDraft) => FormulaDraft) => {
    onRestore(merge);
    // Kept anew, as what this page has not sent, before the old copy goes.
    saver.edit(merge(draft));
    store.flush();
    drop(first);
  };
  const tryRestoring = () => {
    if (mergeDrafts(base, content, draft).conflicts.length > 0) return setAsks(true);
    restore((now) => mergeDrafts(base, content, now).draft);
  };
  const discard = () => {
    if (window.confirm(say('discardAsk'))) drop(first);
  };
  const copy = async () =>
    (await putOnClipboard(text()))
      ? notify('resources.formulas.saving.unsent.copied', { type: 'success' })
      : notify('resources.formulas.saving.unsent.copyFailed', { type: 'warning' });
  return (
    <Alert severity="warning" sx={wide}>
      <AlertTitle>{say('title')}</AlertTitle>
      {say(editable ? 'lead' : 'closed', { date: dateTime(new Date(at).toISOString()) })}
      <Box sx={{ my: 1.5 }}>
        {isEmpty ? (
          translate('resources.formulas.saving.choice.written')
        ) : (
          <ChangeEntries above={above} changes={changes} names={names} shownFirst={4} />
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {editable && (
          <Button size="small" variant="contained" onClick={tryRestoring}>
            {say('restore')}
          </Button>
        )}
        <Button size="small" variant="outlined" color="inherit" onClick={() => void copy()}>
          {say('copy')}
        </Button>
        <Button size="small" color="inherit" onClick={discard}>
          {say('discard')}
        </Button>
      </Box>
      {asks && (
        <ConflictDialog
          texts="restoring"
          base={base}
          mine={content}
          theirs={draft}
          names={names}
          onChosen={(chosen) => restore((now) => mergeDrafts(base, content, now, chosen).draft)}
          onClose={() => setAsks(false)}
        />
      )}
    </Alert>
  );
};

const wide = { '& .MuiAlert-message': { flex: 1, minWidth: 0 } } as const;
