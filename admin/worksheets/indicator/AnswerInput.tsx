import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { PlannedIndicator } from '../../../schema/scoring/plan.js';
import type { AnswerContent } from '../saving/answerContent.js';
import { CountInputs } from './CountInputs.js';
import { OptionCards } from './OptionCards.js';
import { ValueInput } from './ValueInput.js';

interface AnswerInputProps {
  readonly indicator: IndicatorDefinition;
  readonly planned: PlannedIndicator;
  readonly content: AnswerContent;
  readonly disabled: boolean;
  readonly onChange: (content: AnswerContent) => void;
}

/** What the indicator asks for: a criterion, counts or a value. */
export const AnswerInput = ({
  indicator,
  planned,
  content,
  disabled,
  onChange,
}: AnswerInputProps) => {
  if (indicator.options.length > 0) {
    return (
      <OptionCards
        indicator={indicator}
        chosen={content.optionKey}
        disabled={disabled}
        onChoose={(optionKey) => onChange({ ...content, optionKey })}
      />
    );
  }
  if (indicator.ratio) {
    return (
      <CountInputs
        indicator={indicator}
        planned={planned}
        counts={content.counts}
        disabled={disabled}
        onChange={(counts) => onChange({ ...content, counts })}
      />
    );
  }
  return (
    <ValueInput
      indicator={indicator}
      value={content.value}
      disabled={disabled}
      onChange={(value) => onChange({ ...content, value })}
    />
  );
};
