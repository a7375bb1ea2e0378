import { memo, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ComponentRowItem, IndicatorRowItem } from './TreeRowItem.js';
import type { TreeRow } from './treeRows.js';
import { treeStyles } from './treeStyles.js';

interface TreeListProps {
  readonly rows: readonly TreeRow[];
  readonly current: string | undefined;
  /** Indicators whose saving needs somebody. */
  readonly troubled: ReadonlySet<string>;
  /** Who else has which indicator open, in words. */
  readonly others: ReadonlyMap<string, string>;
  /** How much is said of which indicator. */
  readonly comments?: ReadonlyMap<string, number>;
  readonly onSelect: (code: string) => void;
  readonly onToggle: (code: string) => void;
}

/** The rows as a tree that is walked with the arrow keys; one Tab stop in all. */
export const TreeList = memo(
  ({ rows, current, troubled, others, comments, onSelect, onToggle }: TreeListProps) => {
    const translate = useTranslate();
    const box = useRef<HTMLDivElement>(null);
    const [focused, setFocused] = useState<string>();
    const isThere = (code: string | undefined) => rows.some((row) => row.code === code);
    const stop = [focused, current].find(isThere) ?? rows[0]?.code;

    useEffect(() => {
      if (current === undefined) return;
      reveal(rowOf(box.current, current), box.current?.parentElement);
    }, [current]);

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const at = rows.findIndex(({ code }) => code === stop);
      const row = rows[at];
      if (!row) return;
      const move = (to: TreeRow | undefined) => {
        if (!to) return;
        setFocused(to.code);
        rowOf(box.current, to.code)?.focus();
      };
      const above = () => rows.slice(0, at).findLast(({ level }) => level < row.level);
      const isOpen = row.kind === 'component' && row.expanded;
      const actions: Readonly<Record<string, () => void>> = {
        ArrowDown: () => move(rows[at + 1]),
        ArrowUp: () => move(rows[at - 1]),
        Home: () => move(rows[0]),
        End: () => move(rows.at(-1)),
        ArrowRight: () =>
          isOpen || row.kind === 'indicator' ? move(rows[at + 1]) : onToggle(row.code),
        ArrowLeft: () => (isOpen ? onToggle(row.code) : move(above())),
        Enter: () => (row.kind === 'component' ? onToggle(row.code) : onSelect(row.code)),
        ' ': () => (row.kind === 'component' ? onToggle(row.code) : onSelect(row.code)),
      };
      const act = actions[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };

    return (
      <Box
        ref={box}
        role="tree"
        aria-label={translate('resources.worksheets.desk.tree')}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        sx={treeStyles}
      >
        {rows.map((row) =>
          row.kind === 'component' ? (
            <ComponentRowItem
              key={row.code}
              {...withoutKind(row)}
              tabbable={row.code === stop}
              onPick={onToggle}
            />
          ) : (
            <IndicatorRowItem
              key={row.code}
              {...withoutKind(row)}
              current={row.code === current}
              troubled={troubled.has(row.code)}
              others={others.get(row.code)}
              comments={comments?.get(row.code) ?? 0}
              tabbable={row.code === stop}
              onPick={onSelect}
            />
          ),
        )}
      </Box>
    );
  },
);

TreeList.displayName = 'TreeList';

function withoutKind<Row extends TreeRow>({ kind: _, ...row }: Row): Omit<Row, 'kind'> {
  return row;
}

const rowOf = (box: HTMLElement | null, code: string): HTMLElement | null =>
  [...(box?.querySelectorAll<HTMLElement>('[data-code]') ?? [])].find(
    ({ dataset }) => dataset['code'] === code,
  ) ?? null;

/** Scrolls the pane as far as it takes to see the row; `scrollIntoView` would move the page as well. */
function reveal(row: HTMLElement | null, pane: HTMLElement | null | undefined): void {
  if (!row || !pane) return;
  const { top, bottom } = row.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (top < frame.top) pane.scrollTop -= frame.top - top;
  else if (bottom > frame.bottom) pane.scrollTop += bottom - frame.bottom;
}
