import { memo } from 'react';
import { useTranslate } from 'react-admin';
import type { FormulaNote } from '../../../schema/formula/index.js';

/** Whether weights were found by comparisons, and whether they still are what these come to. */
export type Compared = 'none' | 'kept' | FormulaNote['code'];

interface PairwiseButtonProps {
  /** Of the node; empty for the total. */
  readonly code: string;
  /** The node in words. */
  readonly name: string;
  readonly compared: Compared;
  readonly editable: boolean;
  readonly onOpen: (code: string) => void;
}

/** The way to the comparisons below a node; who may change nothing finds those that are kept. */
export const PairwiseButton = memo((button: PairwiseButtonProps) => {
  const { code, name, compared, editable, onOpen } = button;
  const translate = useTranslate();
  const say = (key: string) => translate(`pairwise.${key}`, { name });
  if (!editable && compared === 'none') return null;
  const action = editable ? 'open' : 'look';
  return (
    <>
      <button
        type="button"
        className="step"
        onClick={() => onOpen(code)}
        aria-label={say(`${action}Of`)}
      >
        {say(action)}
      </button>
      {compared !== 'none' && (
        <div className={compared === 'kept' ? 'note' : 'note doubtful'}>
          {say(`notes.${compared}`)}
        </div>
      )}
    </>
  );
});
PairwiseButton.displayName = 'PairwiseButton';
