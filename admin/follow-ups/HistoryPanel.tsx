import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import type { FollowUpRecordFragment } from '../graphql/graphql.js';
import { momentOf } from './dueDay.js';

type Entry = FollowUpRecordFragment['entries'][number];

/** What happened, the latest first; nothing of it is ever changed. */
export const HistoryPanel = ({ action }: { readonly action: FollowUpRecordFragment }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const titleOf = useEntryTitle();
  const say = (key: string, params = {}) =>
    translate(`resources.follow-ups.history.${key}`, params);
  const { entries } = action;
  return (
    <Panel title={say('title')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries
          .map((entry, index) => ({ entry, before: entries[index - 1] }))
          .toReversed()
          .map(({ entry, before }) => (
            <Box
              component="li"
              key={entry.id}
              sx={{
                py: 1,
                borderTop: 1,
                borderColor: 'divider',
                '&:first-of-type': { borderTop: 0 },
              }}
            >
              <Typography sx={{ fontWeight: 600 }}>{titleOf(entry, before)}</Typography>
              {entry.note && (
                <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {entry.note}
                </Typography>
              )}
              <Typography variant="body2" color="textSecondary">
                {say('by', { name: entry.author.name, date: dateTime(entry.createdAt) })}
              </Typography>
            </Box>
          ))}
      </Box>
    </Panel>
  );
};

/** What an entry is called, beside the one before it. */
function useEntryTitle() {
  const translate = useTranslate();
  const { percent, shortDate } = useFormat();
  return ({ step, progress, dueDay }: Entry, before: Entry | undefined): string => {
    const isMoved = step === 'EDITED' && before !== undefined && before.dueDay !== dueDay;
    const params = {
      progress: percent(progress / 100, 0),
      due: shortDate(momentOf(dueDay)),
      from: before && shortDate(momentOf(before.dueDay)),
      to: shortDate(momentOf(dueDay)),
    };
    return translate(`resources.follow-ups.history.${isMoved ? 'moved' : step}`, params);
  };
}
