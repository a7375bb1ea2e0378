import { memo } from 'react';
import { Box, InputBase, NativeSelect } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { NodeRule } from '../../schema/formula/index.js';
import { limits } from '../../schema/limits.js';
import { useFormat } from '../fields/useFormat.js';
import { WeightMark } from '../fields/WeightMark.js';
import { Aggregation, WeightStatus } from '../graphql/enums.js';
import type { Diagnostic } from './diagnostics.js';
import { ExpressionLine } from './expression/ExpressionLine.js';
import type { Compared } from './pairwise/PairwiseButton.js';
import { hasOwnRules, type OwnRules } from './rules/ownRules.js';
import { RuleButton, RuleLine } from './rules/RuleLine.js';
import { Sentences } from './Sentences.js';
import { BelowCell } from './BelowCell.js';
import { WeightSlider } from './WeightSlider.js';
import type { WeightRow, WeightSum } from './weightRows.js';

interface WeightTableRowProps extends WeightRow {
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

/** One node: its weight, where that comes from, how it is made of its children. */
export const WeightTableRow = memo((row: WeightTableRowProps) => {
  const { code, text, level, isIndicator, rule, rules = {}, sum, mistakes, editable, whole } = row;
  const name = `${code} ${text}`;
  const errorId = `mistakes-${code}`;
  return (
    <>
      <tr className={`level${level}`}>
        <Box component="th" scope="row" sx={{ '&&': { pl: { xs: level * 0.75, md: level * 2 } } }}>
          <Box component="span" sx={{ color: 'text.secondary', mr: 1, fontSize: '0.85em' }}>
            {code}
          </Box>
          {text}
          <Sentences id={errorId} of={mistakes} />
        </Box>
        <td>
          {editable ? (
            <>
              <WeightInput row={row} errorId={errorId} />
              {rule && whole !== undefined && (
                <WeightSlider
                  name={name}
                  weight={rule.weight}
                  whole={whole}
                  isLocked={row.isLocked}
                  onMove={(weight) => row.onMove(code, weight)}
                  onLock={() => row.onLock(code)}
                />
              )}
            </>
          ) : (
            <ShownWeight weight={rule?.weight} />
          )}
        </td>
        <td>
          <Box sx={{ display: 'flex', alignItems: 'start', gap: 0.5 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              {!isIndicator && (
                <Box sx={{ mb: 0.5 }}>
                  <AggregationInput row={row} />
                </Box>
              )}
              {editable ? <StatusInput row={row} /> : rule && <Status status={rule.weightStatus} />}
            </Box>
            {editable && <RuleButton name={name} onOpen={() => row.onRule(code)} />}
          </Box>
        </td>
        <td>
          <BelowCell
            name={name}
            sum={sum}
            onEqual={editable ? () => row.onEqual(code) : undefined}
            compared={row.compared}
            onPairwise={() => row.onPairwise(code)}
          />
        </td>
      </tr>
      {rule?.aggregation === 'EXPRESSION' && (
        <tr className="below">
          <Box
            component="td"
            colSpan={4}
            sx={{ '&&': { pl: { xs: level * 0.75, md: level * 2 } } }}
          >
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
          <Box
            component="td"
            colSpan={4}
            sx={{ '&&': { pl: { xs: level * 0.75, md: level * 2 } } }}
          >
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
});

WeightTableRow.displayName = 'WeightTableRow';

const ShownWeight = ({ weight }: { readonly weight: string | undefined }) => {
  const format = useFormat();
  return <strong>{format.weight(weight)}</strong>;
};

const Status = ({ status }: { readonly status: WeightStatus }) => {
  const translate = useTranslate();
  return status === 'OFFICIAL' ? (
    translate('enums.WeightStatus.OFFICIAL')
  ) : (
    <WeightMark status={status} />
  );
};

interface InputProps {
  readonly row: WeightTableRowProps;
}

const WeightInput = ({ row, errorId }: InputProps & { readonly errorId: string }) => {
  const translate = useTranslate();
  const { locale } = useFormat();
  const { code, text, rule, mistakes = [], onWeight } = row;
  // What is wrong with the expression or the rules is no fault of the weight; a refusal names its place.
  const wrong = mistakes.some(({ field }) => /(^|\.)(weight|code)$/.test(field ?? ''));
  const exact = rule?.weight ?? '';
  return (
    <InputBase
      // Kept with a point, shown and typed with the language's own sign.
      value={locale === 'id' ? exact.replaceAll('.', ',') : exact}
      onChange={({ target }) => onWeight(code, target.value.trim().replaceAll(',', '.'))}
      error={wrong}
      inputProps={{
        'aria-label': translate('resources.formulas.weights.weightOf', { name: `${code} ${text}` }),
        'aria-invalid': wrong,
        'aria-describedby': wrong ? errorId : undefined,
        inputMode: 'text',
        maxLength: limits.codeLength,
      }}
      sx={{
        width: { xs: '100%', md: 104 },
        px: 1,
        border: 1,
        borderRadius: 1,
        borderColor: wrong ? 'error.main' : 'text.secondary',
        '& input': { py: 0.5, fontWeight: 600 },
      }}
    />
  );
};

const StatusInput = ({ row: { code, text, rule, onStatus } }: InputProps) => {
  const translate = useTranslate();
  if (!rule) return null;
  return (
    <NativeSelect
      fullWidth
      value={rule.weightStatus}
      onChange={({ target }) => onStatus(code, target.value as WeightStatus)}
      inputProps={{
        'aria-label': translate('resources.formulas.weights.statusOf', { name: `${code} ${text}` }),
      }}
    >
      {Object.values(WeightStatus).map((status) => (
        <option key={status} value={status}>
          {translate(`enums.WeightStatus.${status}`)}
        </option>
      ))}
    </NativeSelect>
  );
};

const AggregationInput = ({
  row: { code, text, rule, indicators, editable, onAggregation },
}: InputProps) => {
  const translate = useTranslate();
  const value = rule?.aggregation ?? 'SUM';
  if (!editable) return translate(`enums.Aggregation.${value}`);
  return (
    <NativeSelect
      fullWidth
      value={value}
      onChange={({ target }) => onAggregation(code, target.value as Aggregation, indicators)}
      inputProps={{
        'aria-label': translate('resources.formulas.weights.aggregationOf', {
          name: `${code} ${text}`,
        }),
      }}
    >
      {Object.values(Aggregation).map((one) => (
        <option key={one} value={one}>
          {translate(`enums.Aggregation.${one}`)}
        </option>
      ))}
    </NativeSelect>
  );
};
