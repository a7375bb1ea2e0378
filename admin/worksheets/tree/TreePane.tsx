import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import SkipNextIcon from '@mui/icons-material/SkipNextOutlined';
import { useTranslate } from 'react-admin';
import { useCommentCounts } from '../../comments/useCommentCounts.js';
import { useViewer } from '../../providers/useViewer.js';
import { useDesk, useStandings } from '../desk.js';
import { useLiveNames } from '../../live/useLiveNames.js';
import { useEntries } from '../saving/useWorksheetStore.js';
import { UnchangedButton } from '../unchanged/UnchangedButton.js';
import { TreeFilters } from './TreeFilters.js';
import { TreeList } from './TreeList.js';
import { ancestorsOf, filterCounts, nextOpen, treeRows } from './treeRows.js';
import type { TreeFilter } from './treeRows.js';

interface TreePaneProps {
  readonly current: string | undefined;
}

/** Everything there is to answer, how far it is, and the way to any of it. */
export const TreePane = memo(({ current }: TreePaneProps) => {
  const translate = useTranslate();
  const { instrument, order, select, worksheet } = useDesk();
  const standings = useStandings();
  const troubled = useTroubled();
  const personId = useViewer()?.person.id;
  const others = useOthers();
  const comments = useCommentCounts(worksheet.id);
  const [filter, setFilter] = useState<TreeFilter | null>(null);
  const [search, setSearch] = useState('');
  const [collapsed, toggle] = useCollapsed(current);
  const rows = useMemo(
    () => treeRows(instrument, standings, { filter, search, collapsed, personId }),
    [instrument, standings, filter, search, collapsed, personId],
  );
  const next = nextOpen(order, standings, current);
  return (
    <Box
      component="nav"
      aria-label={translate('resources.worksheets.desk.tree')}
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%', gap: 1 }}
    >
      <TreeFilters
        filter={filter}
        search={search}
        counts={filterCounts(standings, personId)}
        onFilter={setFilter}
        onSearch={setSearch}
      />
      <Button
        size="small"
        variant="outlined"
        startIcon={<SkipNextIcon />}
        disabled={next === undefined}
        onClick={() => next !== undefined && select(next)}
        sx={{ flexShrink: 0, minHeight: { xs: 44, md: 0 } }}
      >
        {translate('resources.worksheets.desk.nextOpen')}
      </Button>
      <UnchangedButton />
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', mx: -0.5, px: 0.5 }}>
        {rows.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 2, textAlign: 'center' }}>
            {translate('resources.worksheets.tree.none')}
            <br />
            {translate('resources.worksheets.tree.noneLead')}
          </Typography>
        ) : (
          <TreeList
            rows={rows}
            current={current}
            troubled={troubled}
            others={others}
            comments={comments}
            onSelect={select}
            onToggle={toggle}
          />
        )}
      </Box>
    </Box>
  );
});

TreePane.displayName = 'TreePane';

/** Areas are closed but for the one somebody works in: their progress fits on one screen then. */
function useCollapsed(current: string | undefined) {
  const { instrument } = useDesk();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(
    () =>
      new Set(instrument.components.filter(({ kind }) => kind === 'AREA').map(({ code }) => code)),
  );
  const [shown, setShown] = useState<string>();
  if (shown !== current) {
    setShown(current);
    const above = current === undefined ? [] : ancestorsOf(instrument, current);
    setCollapsed(new Set([...collapsed].filter((code) => !above.includes(code))));
  }
  const toggle = useMemo(
    () => (code: string) =>
      setCollapsed((closed) =>
        closed.has(code)
          ? new Set([...closed].filter((one) => one !== code))
          : new Set([...closed, code]),
      ),
    [],
  );
  return [collapsed, toggle] as const;
}

/** Who else has which indicator open. */
function useOthers(): ReadonlyMap<string, string> {
  const { present, names } = useLiveNames();
  return useMemo(() => {
    const codes = new Set(present?.flatMap(({ indicatorCodes }) => indicatorCodes));
    const at = (code: string) =>
      present?.filter(({ indicatorCodes }) => indicatorCodes.includes(code)) ?? [];
    return new Map([...codes].map((code) => [code, names(at(code))]));
  }, [present, names]);
}

/** Indicators whose answers wait for a choice, a mending or the network. */
function useTroubled(): ReadonlySet<string> {
  const { workspace } = useDesk();
  const entries = useDeferredValue(useEntries(workspace.store));
  return useMemo(() => {
    const isTrouble = ['conflict', 'refused', 'waiting'];
    const found = entries.filter(({ status }) => isTrouble.includes(status.kind));
    return new Set(found.map(({ answer }) => answer.indicatorCode));
  }, [entries]);
}
