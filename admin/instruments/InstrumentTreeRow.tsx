import { memo } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WeightMark } from '../fields/WeightMark.js';
import { useFormat } from '../fields/useFormat.js';
import type { TreeNode } from './treeNodes.js';

interface InstrumentTreeRowProps {
  readonly node: TreeNode;
  readonly expanded: boolean;
  readonly chosen: boolean;
  /** Whether the Tab key stops here; the arrow keys go on from it. */
  readonly tabbable: boolean;
  readonly onPick: (node: TreeNode) => void;
  readonly onToggle: (code: string) => void;
}

/** A node with its weight, and the mark of a weight that is not the regulation's. */
export const InstrumentTreeRow = memo(
  ({ node, expanded, chosen, tabbable, onPick, onToggle }: InstrumentTreeRowProps) => {
    const isComponent = node.kind === 'component';
    return (
      // The tree around it listens to the keys of all its rows.
      <Box
        role="treeitem"
        aria-level={node.level}
        aria-selected={chosen}
        aria-expanded={isComponent ? expanded : undefined}
        tabIndex={tabbable ? 0 : -1}
        data-code={node.code}
        onClick={() => onPick(node)}
        sx={{
          display: 'flex',
          alignItems: 'start',
          gap: 1,
          py: 0.75,
          pr: 1,
          pl: { xs: node.level * 1 - 0.5, md: node.level * 2 - 1.5 },
          borderRadius: 1,
          cursor: 'pointer',
          fontWeight: isComponent && node.level < 3 ? 700 : isComponent ? 600 : 400,
          backgroundColor: chosen ? 'action.selected' : undefined,
          '&:hover': { backgroundColor: chosen ? 'action.selected' : 'action.hover' },
        }}
      >
        <Box
          component="span"
          aria-hidden
          onClick={(event) => {
            if (!isComponent) return;
            event.stopPropagation();
            onToggle(node.code);
          }}
          sx={{ width: 24, flexShrink: 0, textAlign: 'center', fontWeight: 700 }}
        >
          {isComponent ? (expanded ? '▾' : '▸') : '·'}
        </Box>
        <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography component="span" variant="body2" color="textSecondary" sx={{ mr: 1 }}>
            {node.code}
          </Typography>
          {node.text}
        </Box>
        <NodeWeight node={node} />
      </Box>
    );
  },
);

InstrumentTreeRow.displayName = 'InstrumentTreeRow';

const NodeWeight = ({ node }: { readonly node: TreeNode }) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  if (node.kind === 'indicator' && node.indicator.weight === null) {
    return (
      <Typography variant="caption" color="textSecondary" noWrap sx={{ flexShrink: 0 }}>
        {translate('resources.instruments.shared')}
      </Typography>
    );
  }
  const { weight: exact, weightStatus } =
    node.kind === 'component' ? node.component : node.indicator;
  const basis = node.kind === 'component' ? node.component.weightBasis : null;
  return (
    <Box component="span" sx={{ flexShrink: 0, textAlign: 'right', fontWeight: 600 }}>
      {weight(exact)}
      <WeightMark status={weightStatus} basis={basis} />
    </Box>
  );
};
