import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Box, Button, InputAdornment, TextField, Typography } from '@mui/material';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import { useTranslate } from 'react-admin';
import { InstrumentTreeRow } from './InstrumentTreeRow.js';
import { treeStep, visibleNodes } from './treeNodes.js';
import type { TreeNode } from './treeNodes.js';

interface InstrumentTreeProps {
  readonly nodes: readonly TreeNode[];
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** The tree: by mouse, by touch and by keys, searched by code or words. */
export const InstrumentTree = ({ nodes, chosen, onChoose }: InstrumentTreeProps) => {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => upperLevels(nodes));
  const rows = useMemo(() => visibleNodes(nodes, expanded, search), [nodes, expanded, search]);
  // While searching, everything that leads to a match is open.
  const open = useMemo(
    () => (search.trim() ? new Set(rows.map(({ parentCode }) => parentCode ?? '')) : expanded),
    [rows, search, expanded],
  );
  const tree = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const tabStop = rows.some(({ code }) => code === focused) ? focused : rows[0]?.code;
  const say = (key: string) => translate(`resources.instruments.tree.${key}`);

  useEffect(() => {
    if (focused === undefined || !tree.current?.contains(document.activeElement)) return;
    tree.current.querySelector<HTMLElement>(`[data-code="${CSS.escape(focused)}"]`)?.focus();
  }, [focused]);

  const toggle = (code: string) =>
    setExpanded((now) => {
      const next = new Set(now);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  const pick = (node: TreeNode) => {
    setFocused(node.code);
    onChoose(node.code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (tabStop === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const node = rows.find(({ code }) => code === tabStop);
    if (node && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      pick(node);
      return;
    }
    const step = treeStep(event.key, tabStop, rows, open);
    if (!step) return;
    event.preventDefault();
    if ('focus' in step) setFocused(step.focus);
    else toggle(step.toggle);
  };

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1, alignItems: 'center' }}>
        <TextField
          type="search"
          margin="none"
          label={say('search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          sx={{ flex: '1 1 220px' }}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
        <Button size="small" onClick={() => setExpanded(new Set(nodes.map(({ code }) => code)))}>
          {say('expandAll')}
        </Button>
        <Button size="small" onClick={() => setExpanded(new Set())}>
          {say('collapseAll')}
        </Button>
      </Box>
      {rows.length === 0 && (
        <Typography color="textSecondary" sx={{ p: 2 }}>
          {say('none')}
        </Typography>
      )}
      <Box ref={tree} role="tree" aria-label={say('label')} onKeyDown={onKeyDown}>
        {rows.map((node) => (
          <InstrumentTreeRow
            key={node.code}
            node={node}
            expanded={open.has(node.code)}
            chosen={node.code === chosen}
            tabbable={node.code === tabStop}
            onPick={pick}
            onToggle={toggle}
          />
        ))}
      </Box>
    </>
  );
};

/** Down to the areas: what somebody knows the instrument by. */
function upperLevels(nodes: readonly TreeNode[]): ReadonlySet<string> {
  return new Set(
    nodes.flatMap((node) =>
      node.kind === 'component' && ['COMPONENT', 'ASPECT'].includes(node.component.kind)
        ? [node.code]
        : [],
    ),
  );
}
