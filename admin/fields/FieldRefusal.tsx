import { FormHelperText } from '@mui/material';

interface FieldRefusalProps {
  /** For `aria-describedby` of what was refused. */
  readonly id?: string;
  /** In words; nothing is shown without any. */
  readonly sentence: string | undefined;
}

/** Why something was refused, below a control that has no helper text of its own. */
export const FieldRefusal = ({ id, sentence }: FieldRefusalProps) =>
  sentence ? (
    <FormHelperText id={id} error role="alert">
      {sentence}
    </FormHelperText>
  ) : null;
