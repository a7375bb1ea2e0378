import { useMemo } from 'react';
import { Autocomplete, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Diagnostic } from '../diagnostics.js';
import { useSentence } from '../useSentence.js';

/** A node as it is chosen. */
export interface NodeChoice {
  readonly code: string;
  readonly name: string;
}

interface NodeFieldProps {
  readonly label: string;
  readonly code: string;
  readonly choices: readonly NodeChoice[];
  readonly mistakes: readonly Diagnostic[] | undefined;
  readonly autoFocus: boolean;
  readonly onChange: (code: string) => void;
}

/** A node of an instrument, found by its code or its name. */
export const NodeField = ({
  label,
  code,
  choices,
  mistakes = [],
  autoFocus,
  onChange,
}: NodeFieldProps) => {
  const translate = useTranslate();
  const sentence = useSentence();
  const chosen = useMemo(
    // What the instrument does not have is shown all the same, with what is wrong.
    () => (code === '' ? null : (choices.find((one) => one.code === code) ?? { code, name: '' })),
    [choices, code],
  );
  return (
    <Autocomplete<NodeChoice>
      options={choices}
      value={chosen}
      onChange={(_event, next) => onChange(next?.code ?? '')}
      getOptionLabel={wordsOf}
      getOptionKey={(one) => one.code}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      autoHighlight
      openOnFocus={false}
      noOptionsText={translate('resources.formulas.rollup.noNode')}
      slotProps={{ clearIndicator: { tabIndex: -1 } }}
      renderInput={(params) => (
        <TextField
          {...params}
          margin="none"
          label={label}
          autoFocus={autoFocus}
          error={mistakes.length > 0}
          helperText={mistakes.map(sentence).join(' ')}
        />
      )}
    />
  );
};

export const wordsOf = ({ code, name }: NodeChoice): string => `${code} ${name}`.trim();
