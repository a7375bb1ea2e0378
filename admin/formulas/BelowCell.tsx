import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PairwiseButton, type Compared } from './pairwise/PairwiseButton.js';
import { SumCell } from './SumCell.js';
import type { WeightSum } from './weightRows.js';

interface BelowCellProps {
  /** The node in words. */
  readonly name: string;
  readonly sum: WeightSum | undefined;
  /** Undefined where nothing can be changed. */
  readonly onEqual: (() => void) | undefined;
  readonly compared: Compared;
  readonly onPairwise: () => void;
}

/** What stands below a node, and the ways to make it equal or to compare it. */
export const BelowCell = ({ name, sum, onEqual, compared, onPairwise }: BelowCellProps) => {
  const translate = useTranslate();
  return (
    <>
      <SumCell sum={sum} />
      {sum?.kind === 'sum' && onEqual && (
        <Button
          size="small"
          onClick={onEqual}
          aria-label={translate('resources.formulas.weights.equalOf', { name })}
          sx={{ px: 0.5, minWidth: 0 }}
        >
          {translate('resources.formulas.weights.equal')}
        </Button>
      )}
      {(sum?.kind === 'sum' || compared !== 'none') && (
        <PairwiseButton
          name={name}
          compared={compared}
          editable={onEqual !== undefined}
          onOpen={onPairwise}
        />
      )}
    </>
  );
};
