import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { GradeBasis } from '../graphql/enums.js';
import { ChoiceField } from './ChoiceField.js';
import type { FormulaDraft } from './formulaDraft.js';

interface GradeBasisFieldProps {
  readonly draft: FormulaDraft;
  readonly editable: boolean;
  readonly onChange: (gradeBasis: GradeBasis) => void;
}

/** What the bounds of the grades are compared with. */
export const GradeBasisField = ({ draft, editable, onChange }: GradeBasisFieldProps) => {
  const translate = useTranslate();
  const label = translate('resources.formulas.rules.gradeBasis');
  const inWords = (basis: string) => translate(`enums.GradeBasis.${basis}`);
  if (!editable) {
    return (
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {label}: {inWords(draft.gradeBasis)}
      </Typography>
    );
  }
  return (
    <ChoiceField
      label={label}
      value={draft.gradeBasis}
      choices={Object.values(GradeBasis).map((one) => [one, inWords(one)] as const)}
      onChange={onChange}
      sx={{ display: 'flex', maxWidth: 320, mt: 2, mb: 1 }}
    />
  );
};
