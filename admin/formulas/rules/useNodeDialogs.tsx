import { useCallback, useMemo, useState } from 'react';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { ExpressionDialog } from '../expression/ExpressionDialog.js';
import { initialExpression } from '../expression/startExpression.js';
import { withoutIndicatorExpression, writtenAt } from '../expression/writtenAt.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { NodeRuleDialog } from './NodeRuleDialog.js';
import { withOwnRules } from './ownRules.js';

type Change = (next: (draft: FormulaDraft) => FormulaDraft, gesture?: string) => void;

/** The dialogs about one node, its expression and its rules, each applied as one step. */
export function useNodeDialogs(
  { id, instrument: { id: instrumentId } }: Pick<FormulaRecordFragment, 'id' | 'instrument'>,
  instrument: InstrumentDefinition,
  draft: FormulaDraft,
  change: Change,
) {
  const [written, onExpression] = useState<string>();
  const [ruled, onRule] = useState<string>();
  const isIndicator = useCallback(
    (code: string) => instrument.indicators.some((one) => one.code === code),
    [instrument],
  );
  const onClearRule = useCallback(
    (code: string) =>
      change((now) => withOwnRules(now, code, isIndicator(code), {}), `clear ${code}`),
    [change, isIndicator],
  );
  const onClearExpression = useCallback(
    (code: string) => change((now) => withoutIndicatorExpression(now, code), `ratio ${code}`),
    [change],
  );
  const dialogs = (
    <>
      {written !== undefined && (
        <ExpressionDialog
          draftKey={`formulas.expression.${id}.${written}`}
          instrumentId={instrumentId}
          instrument={instrument}
          draft={draft}
          code={written}
          initial={initialExpression(instrument, draft, written)}
          onApply={(expression) => {
            change((now) => writtenAt(instrument, now, written, expression), `write ${written}`);
            onExpression(undefined);
          }}
          onClose={() => onExpression(undefined)}
        />
      )}
      {ruled !== undefined && (
        <NodeRuleDialog
          instrumentId={instrumentId}
          instrument={instrument}
          draft={draft}
          code={ruled}
          onApply={(rules) => {
            change((now) => withOwnRules(now, ruled, isIndicator(ruled), rules), `rules ${ruled}`);
            onRule(undefined);
          }}
          onClose={() => onRule(undefined)}
        />
      )}
    </>
  );
  const openers = useMemo(
    () => ({ onExpression, onRule, onClearRule, onClearExpression }),
    [onExpression, onRule, onClearRule, onClearExpression],
  );
  return { openers, dialogs };
}
