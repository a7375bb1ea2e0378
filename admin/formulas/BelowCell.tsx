import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { PairwiseButton, type Compared } from './pairwise/PairwiseButton.js';
import { isSame } from './saving/sameDraft.js';
import { SumCell } from './SumCell.js';
import type { WeightSum } from './weightRows.js';

interface BelowCellProps {
  /** Of the node; empty for the total. */
  readonly code: string;
  /** The node in words. */
  readonly name: string;
  readonly sum: WeightSum | undefined;
  /** Undefined where nothing can be changed. */
  readonly onEqual: ((code: string) => void) | undefined;
  readonly compared: Compared;
  readonly onPairwise: (code: string) => void;
}

const Below = ({ code, name, sum, onEqual, compared, onPairwise }: BelowCellProps) => (
  <>
    <SumCell sum={sum} />
    {sum?.kind === 'sum' && onEqual && <EqualButton code={code} name={name} onEqual={onEqual} />}
    {(sum?.kind === 'sum' || compared !== 'none') && (
      <PairwiseButton
        code={code}
        name={name}
        compared={compared}
        editable={onEqual !== undefined}
        onOpen={onPairwise}
      />
    )}
  </>
);

/** What stands below a node, and the ways to make it equal or to compare it. */
export const BelowCell = memo(Below, isSame);

interface EqualButtonProps extends Pick<BelowCellProps, 'code' | 'name'> {
  readonly onEqual: (code: string) => void;
}

const EqualButton = memo(({ code, name, onEqual }: EqualButtonProps) => {
  const translate = useTranslate();
  return (
    <button
      type="button"
      className="step"
      onClick={() => onEqual(code)}
      aria-label={translate('resources.formulas.weights.equalOf', { name })}
    >
      {translate('resources.formulas.weights.equal')}
    </button>
  );
});
EqualButton.displayName = 'EqualButton';
