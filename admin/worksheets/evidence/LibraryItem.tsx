import { ListItem, ListItemButton, ListItemIcon, ListItemText } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../../fields/ToneChip.js';
import { useFormat } from '../../fields/useFormat.js';
import type { ReusableEvidenceFragment } from '../../graphql/graphql.js';
import { useNow } from '../../fields/useNow.js';
import { coversSentence } from './covers.js';
import { KindIcon } from './KindIcon.js';
import { isPast } from './library.js';

/** More codes than these are not read in a list. */
const codesAtMost = 3;

interface LibraryItemProps {
  readonly evidence: ReusableEvidenceFragment;
  /** It supports the answer in question already. */
  readonly isThere: boolean;
  readonly busy: boolean;
  readonly onPick: () => void;
}

/** One document of the unit: what it is, how long it holds, and what it proves already. */
export const LibraryItem = ({ evidence, isThere, busy, onPick }: LibraryItemProps) => {
  const translate = useTranslate();
  const { shortDate, bytes } = useFormat();
  const now = useNow();
  const { title, revisions, uses, kind } = evidence;
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  // What is attached is the latest.
  const latest = revisions.at(-1);
  const covers = coversSentence(latest?.coversFrom ?? null, latest?.coversTo ?? null);
  const facts = [
    latest?.fileName !== title && latest?.fileName,
    latest?.url,
    shortDate(latest?.createdAt),
    latest?.size != null && bytes(latest.size),
    covers && say(covers, { from: shortDate(latest?.coversFrom), to: shortDate(latest?.coversTo) }),
  ];
  const used = useUsedText()(uses);
  return (
    <ListItem disablePadding divider>
      <ListItemButton
        disabled={isThere || busy}
        aria-label={say('reuseAttach', { title })}
        onClick={onPick}
        sx={{ alignItems: 'flex-start', px: 1 }}
      >
        <ListItemIcon sx={{ minWidth: 32, mt: 0.75 }}>
          <KindIcon kind={kind} mediaType={latest?.mediaType ?? null} />
        </ListItemIcon>
        <ListItemText
          primary={
            <>
              {title} {isThere && <ToneChip tone="neutral" label={say('reuseThere')} />}
              {isPast(evidence, now) && (
                <ToneChip tone="attention" label={say('library.expired')} />
              )}
            </>
          }
          secondary={
            <>
              {facts.filter(Boolean).join(' · ')}
              <br />
              {used}
            </>
          }
          slotProps={{
            primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere' } },
            secondary: { sx: { overflowWrap: 'anywhere' } },
          }}
        />
      </ListItemButton>
    </ListItem>
  );
};

/** What it proves in the latest month that uses it, and in which months before. */
function useUsedText() {
  const translate = useTranslate();
  const { period: inWords, number } = useFormat();
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.library.${key}`, params);
  return ([latest, ...earlier]: ReusableEvidenceFragment['uses']): string => {
    if (!latest) return say('unused');
    const { period, indicatorCodes } = latest;
    const rest = indicatorCodes.length - codesAtMost;
    const now = say(rest > 0 ? 'usedMore' : 'used', {
      period: inWords(period.name),
      codes: indicatorCodes.slice(0, codesAtMost).join(', '),
      more: number(rest),
    });
    if (earlier.length === 0) return now;
    const periods = earlier.map((use) => inWords(use.period.name, 'short')).join(', ');
    return `${now} · ${say('usedEarlier', { periods })}`;
  };
}
