import { memo } from 'react';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { PlannedIndicator } from '../../../schema/scoring/plan.js';
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
  readonly onChange: (part: Partial<AnswerContent>) => void;
}

/** What the indicator asks for: a criterion, counts or a value. */
export const AnswerInput = memo(
  ({ indicator, planned, optionKey, value, counts, disabled, onChange }: AnswerInputProps) => {
    if (indicator.options.length > 0) {
      return (
        <OptionCards
          indicator={indicator}
          chosen={optionKey}
          disabled={disabled}
          onChoose={(chosen) => onChange({ optionKey: chosen })}
        />
      );
    }
    if (indicator.ratio) {
      return (
        <CountInputs
          indicator={indicator}
          planned={planned}
          counts={counts}
          disabled={disabled}
          onChange={(changed) => onChange({ counts: changed })}
        />
      );
    }
    return (
      <ValueInput
        indicator={indicator}
        value={value}
        disabled={disabled}
        onChange={(changed) => onChange({ value: changed })}
      />
    );
  },
);

AnswerInput.displayName = 'AnswerInput';
