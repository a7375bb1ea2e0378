import { memo } from 'react';
import { Box } from '@mui/material';
import type { NodeRule } from '../../schema/formula/index.js';
import type { Aggregation, WeightStatus } from '../graphql/enums.js';
import { BelowCell } from './BelowCell.js';
import type { Diagnostic } from './diagnostics.js';
import { ExpressionLine } from './expression/ExpressionLine.js';
import type { Compared } from './pairwise/PairwiseButton.js';
import { hasOwnRules, type OwnRules } from './rules/ownRules.js';
import { RuleButton, RuleLine } from './rules/RuleLine.js';
import { isSame } from './saving/sameDraft.js';
import { Sentences } from './Sentences.js';
import {
  AggregationInput,
  ShownAggregation,
  ShownStatus,
  ShownWeight,
  StatusInput,
  WeightInput,
} from './WeightCells.js';
import type { WeightRow, WeightSum } from './weightRows.js';
import { WeightSlider } from './WeightSlider.js';

interface WeightTableRowProps extends WeightRow {
  /** Whether it may stay as it is shown for another moment: what it stands below is being moved. */
  readonly waits: boolean;
  readonly rule: NodeRule | undefined;
  /** What holds and rounds its score: of an indicator it stands apart from its weight. */
  readonly rules: OwnRules | undefined;
  readonly sum: WeightSum | undefined;
  readonly mistakes: readonly Diagnostic[] | undefined;
  readonly editable: boolean;
  /** What it shares with siblings, exact; undefined where there is nothing to move between them. */
  readonly whole: string | undefined;
  readonly isLocked: boolean;
  readonly onWeight: (code: string, weight: string) => void;
  readonly onMove: (code: string, weight: string) => void;
  readonly onEqual: (code: string) => void;
  readonly compared: Compared;
  readonly onPairwise: (code: string) => void;
  readonly onLock: (code: string) => void;
  readonly onStatus: (code: string, status: WeightStatus) => void;
  readonly onExpression: (code: string) => void;
  readonly onRule: (code: string) => void;
  readonly onClearRule: (code: string) => void;
  readonly onAggregation: (
    code: string,
    aggregation: Aggregation,
    indicators: readonly string[],
  ) => void;
}

const Row = (row: WeightTableRowProps) => {
  const { code, text, level, isIndicator, rule, rules = {}, sum, mistakes, editable, whole } = row;
  const name = `${code} ${text}`;
  const errorId = `mistakes-${code}`;
  const aggregation = rule?.aggregation ?? 'SUM';
  return (
    <>
      <tr className={`level${level}`}>
        <NameCell code={code} text={text} level={level} errorId={errorId} mistakes={mistakes} />
        <td>
          {editable ? (
            <>
              <WeightInput
                code={code}
                name={name}
                weight={rule?.weight ?? ''}
                isWrong={mistakes?.some(isOfWeight) ?? false}
                errorId={errorId}
                onWeight={row.onWeight}
              />
              {rule && whole !== undefined && (
                <WeightSlider
                  code={code}
                  name={name}
                  weight={rule.weight}
                  whole={whole}
                  isLocked={row.isLocked}
                  onMove={row.onMove}
                  onLock={row.onLock}
                />
              )}
            </>
          ) : (
            <ShownWeight weight={rule?.weight} />
          )}
        </td>
        <td>
          <div className="rules">
            <div>
              {!isIndicator && (
                <div className="how">
                  {editable ? (
                    <AggregationInput
                      code={code}
                      name={name}
                      value={aggregation}
                      indicators={row.indicators}
                      onAggregation={row.onAggregation}
                    />
                  ) : (
                    <ShownAggregation value={aggregation} />
                  )}
                </div>
              )}
              {rule &&
                (editable ? (
                  <StatusInput
                    code={code}
                    name={name}
                    status={rule.weightStatus}
                    onStatus={row.onStatus}
                  />
                ) : (
                  <ShownStatus status={rule.weightStatus} />
                ))}
            </div>
            {editable && <RuleButton code={code} name={name} onOpen={row.onRule} />}
          </div>
        </td>
        <td>
          <BelowCell
            code={code}
            name={name}
            sum={sum}
            onEqual={editable ? row.onEqual : undefined}
            compared={row.compared}
            onPairwise={row.onPairwise}
          />
        </td>
      </tr>
      {rule?.aggregation === 'EXPRESSION' && (
        <tr className="below">
          <Box component="td" colSpan={4} sx={indented(level)}>
            <ExpressionLine
              name={name}
              expression={rule.expression ?? ''}
              onEdit={editable ? () => row.onExpression(code) : undefined}
            />
          </Box>
        </tr>
      )}
      {hasOwnRules(rules) && (
        <tr className="below">
          <Box component="td" colSpan={4} sx={indented(level)}>
            <RuleLine
              name={name}
              rules={rules}
              onClear={editable ? () => row.onClearRule(code) : undefined}
            />
          </Box>
        </tr>
      )}
    </>
  );
};

/** A row that waits is asked again once it does not, against what it shows. */
const maySkip = (
  { waits: _before, ...shown }: WeightTableRowProps,
  { waits, ...next }: WeightTableRowProps,
): boolean => waits || isSame(shown, next);

/**
 * One node: its weight, where that comes from, how it is made of its children. A drawn weight leaves the rows alone
 * that it says nothing new about, though sums and mistakes are made anew each time.
 */
export const WeightTableRow = memo(Row, maySkip);

interface NameCellProps extends Pick<WeightTableRowProps, 'code' | 'text' | 'level' | 'mistakes'> {
  readonly errorId: string;
}

const NameCell = memo(
  ({ code, text, level, errorId, mistakes }: NameCellProps) => (
    <Box component="th" scope="row" sx={indented(level)}>
      <span className="code">{code}</span>
      {text}
      <Sentences id={errorId} of={mistakes} />
    </Box>
  ),
  isSame,
);
NameCell.displayName = 'NameCell';

/** What is wrong with the expression or the rules is no fault of the weight; a refusal names its place. */
const isOfWeight = ({ field }: Diagnostic) => /(^|\.)(weight|code)$/.test(field ?? '');

const indented = (level: number) => ({ '&&': { pl: { xs: level * 0.75, md: level * 2 } } });
