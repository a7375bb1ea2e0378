import { Box, IconButton } from '@mui/material';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { useTranslate } from 'react-admin';
import type { RollupNode } from '../../../schema/formula/index.js';
import { useFormat } from '../../fields/useFormat.js';
import { thumbSized } from '../../fields/thumbSized.js';
import { AmountField } from '../AmountField.js';
import type { Diagnostic } from '../diagnostics.js';
import { NodeField, type NodeChoice } from './NodeField.js';

interface PairRowProps {
  readonly pair: RollupNode;
  /** Counts from 1. */
  readonly number: number;
  readonly own: readonly NodeChoice[];
  readonly units: readonly NodeChoice[];
  /** Whether points of it come from the units. */
  readonly isSplit: boolean;
  /** What the kabupaten's node weighs, exact; undefined where nothing is stated. */
  readonly weight: string | undefined;
  readonly mistakesAt: (field: keyof RollupNode) => readonly Diagnostic[] | undefined;
  /** Whether it was added just now: the typing goes on there. */
  readonly isNew: boolean;
  readonly onChange: (change: Partial<RollupNode>) => void;
  readonly onRemove: () => void;
}

/** A node of the kabupaten, what it is among the units, and how much of it comes from them. */
export const PairRow = (props: PairRowProps) => {
  const { pair, number, own, units, isSplit, weight, mistakesAt, isNew, onChange, onRemove } =
    props;
  const translate = useTranslate();
  const format = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.rollup.${key}`, { number, ...values });
  return (
    <Box component="li" sx={row} data-split={isSplit}>
      <NodeField
        label={say('own')}
        code={pair.code}
        choices={own}
        mistakes={mistakesAt('code')}
        autoFocus={isNew}
        onChange={(code) => onChange({ code })}
      />
      <NodeField
        label={say('ofUnits')}
        code={pair.unitCode}
        choices={units}
        mistakes={mistakesAt('unitCode')}
        autoFocus={false}
        onChange={(unitCode) => onChange({ unitCode })}
      />
      {isSplit && (
        <AmountField
          label={say('points')}
          value={pair.points ?? ''}
          mistakes={mistakesAt('points')}
          help={
            weight === undefined ? undefined : say('ofWeight', { weight: format.weight(weight) })
          }
          onChange={(points) => onChange({ points })}
        />
      )}
      <IconButton
        size="small"
        onClick={onRemove}
        aria-label={say('removePair')}
        title={say('removePair')}
        sx={{ mt: 0.5, justifySelf: 'end', ...thumbSized }}
      >
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Box>
  );
};

const row = {
  display: 'grid',
  gap: 1.25,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) minmax(0, 1fr) auto' },
  // Points stand below the nodes: a mistake in them takes room for a sentence.
  '&[data-split=true] > div:nth-of-type(1)': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
  '&[data-split=true] > div:nth-of-type(2)': { gridColumn: { xs: '1 / -1', sm: '2 / -1' } },
  '&[data-split=true] > div:nth-of-type(3)': { gridColumn: { xs: 'auto', sm: '1 / 3' } },
  '&[data-split=false] > div:nth-of-type(1)': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
  pb: 2,
  borderBottom: 1,
  borderColor: 'divider',
} as const;
