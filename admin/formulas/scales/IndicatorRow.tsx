import { memo, type ReactNode } from 'react';
import { Box, Button } from '@mui/material';
import EditIcon from '@mui/icons-material/EditOutlined';
import { useTranslate } from 'react-admin';
import type { IndicatorRule } from '../../../schema/formula/index.js';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { Diagnostic } from '../diagnostics.js';
import { RuleButton, RuleLine } from '../rules/RuleLine.js';
import { Sentences } from '../Sentences.js';
import { CountsLine } from './CountsLine.js';
import { ScaleWords } from './ScaleWords.js';

interface IndicatorRowProps {
  readonly indicator: IndicatorDefinition;
  readonly rule: IndicatorRule | undefined;
  readonly mistakes: readonly Diagnostic[] | undefined;
  readonly editable: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (code: string) => void;
  readonly onRule: (code: string) => void;
  readonly onClearRule: (code: string) => void;
  readonly onExpression: (code: string) => void;
  readonly onClearExpression: (code: string) => void;
  /** Where its options are changed, while it is open. */
  readonly children: ReactNode;
}

/** One indicator on a few lines: what its answers are worth, and the ways to change that. */
export const IndicatorRow = memo((row: IndicatorRowProps) => {
  const { indicator, rule = {}, mistakes = [], editable, isOpen, children } = row;
  const { code, text, options } = indicator;
  const translate = useTranslate();
  const name = `${code} ${text}`;
  const say = (key: string) => translate(`resources.formulas.scales.${key}`, { name });
  // Those of an option stand at its field while it can be changed.
  const told = isOpen ? mistakes.filter(({ field }) => !field?.startsWith('scale.')) : mistakes;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ color: 'text.secondary', mr: 1, fontSize: '0.85em' }}>
            {code}
          </Box>
          {text}
        </Box>
        {editable && <RuleButton code={code} name={name} onOpen={row.onRule} />}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        {options.length > 0 || rule.scale ? (
          <>
            <ScaleWords indicator={indicator} scale={rule.scale} />
            {editable && (
              <Button
                size="small"
                startIcon={<EditIcon />}
                onClick={() => row.onToggle(code)}
                aria-expanded={isOpen}
                aria-label={say(isOpen ? 'closeOf' : 'editOf')}
                sx={{ px: 0.5, minWidth: 0 }}
              >
                {say(isOpen ? 'close' : 'edit')}
              </Button>
            )}
          </>
        ) : (
          <CountsLine
            indicator={indicator}
            expression={rule.expression}
            onEdit={editable ? () => row.onExpression(code) : undefined}
            onClear={editable ? () => row.onClearExpression(code) : undefined}
          />
        )}
      </Box>
      {children}
      <RuleLine
        name={name}
        rules={rule}
        onClear={editable ? () => row.onClearRule(code) : undefined}
      />
      <Sentences of={told} />
    </Box>
  );
});

IndicatorRow.displayName = 'IndicatorRow';
