import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { explanationId } from '../deskIds.js';
import { useFormat } from '../../fields/useFormat.js';
import { FormattedField } from '../../formatted-text/FormattedField.js';

interface ExplanationProps {
  readonly text: string;
  readonly disabled: boolean;
  /** Key of the sentence that says why the explanation was refused. */
  readonly refused?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** From here on it is said how much room is left. */
const nearlyFull = limits.explanationLength * 0.8;

/** What the unit says of its answer. */
export const Explanation = ({ text, disabled, refused, onChange }: ExplanationProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.worksheets.answer.${key}`, params);
  return (
    <FormattedField
      id={explanationId}
      minRows={3}
      maxRows={14}
      label={say('explanation')}
      text={text}
      readOnly={disabled}
      limit={limits.explanationLength}
      onChange={onChange}
      error={refused !== undefined}
      helperText={
        refused !== undefined
          ? translate(refused)
          : text.length > nearlyFull
            ? say('explanationLeft', { count: number(limits.explanationLength - text.length) })
            : say('explanationHelp')
      }
    />
  );
};
