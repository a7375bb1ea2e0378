import { memo } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { PlannedIndicator } from '../../../schema/scoring/plan.js';
import type { Refusal } from '../../providers/refusals.js';
import type { AnswerContent } from '../saving/answerContent.js';
import { CountInputs } from './CountInputs.js';
import { OptionCards } from './OptionCards.js';
import { ValueInput } from './ValueInput.js';

interface AnswerInputProps {
  readonly indicator: IndicatorDefinition;
  readonly planned: PlannedIndicator;
  readonly optionKey: AnswerContent['optionKey'];
  readonly value: AnswerContent['value'];
  readonly counts: AnswerContent['counts'];
  readonly disabled: boolean;
  /** What the server would not have, at `optionKey`, `value` or `counts`. */
  readonly refusal?: Refusal | undefined;
  readonly onChange: (part: Partial<AnswerContent>) => void;
}

/** What the indicator asks for: a criterion, counts or a value. */
export const AnswerInput = memo(
  ({
    indicator,
    planned,
    optionKey,
    value,
    counts,
    disabled,
    refusal,
    onChange,
  }: AnswerInputProps) => {
    const translate = useTranslate();
    const refusedAt = (at: string) => (refusal?.at === at ? refusal.key : undefined);
    if (indicator.options.length > 0) {
      return (
        <OptionCards
          indicator={indicator}
          legend={translate('resources.worksheets.answer.options')}
          chosen={optionKey}
          disabled={disabled}
          refused={refusedAt('optionKey')}
          onChoose={(chosen) => onChange({ optionKey: chosen })}
        >
          {optionKey !== null && !disabled && (
            <Button
              size="small"
              color="inherit"
              onClick={() => onChange({ optionKey: null })}
              sx={{ mt: 0.5 }}
            >
              {translate('resources.worksheets.answer.clear')}
            </Button>
          )}
        </OptionCards>
      );
    }
    if (indicator.ratio) {
      return (
        <CountInputs
          indicator={indicator}
          planned={planned}
          counts={counts}
          disabled={disabled}
          refused={refusedAt('counts')}
          onChange={(changed) => onChange({ counts: changed })}
        />
      );
    }
    return (
      <ValueInput
        indicator={indicator}
        value={value}
        disabled={disabled}
        refused={refusedAt('value')}
        onChange={(changed) => onChange({ value: changed })}
      />
    );
  },
);

AnswerInput.displayName = 'AnswerInput';
