import { useState } from 'react';
import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  /** Why it cannot be called so; undefined where it can. */
  readonly faultOf: (next: string) => 'taken' | 'malformed' | undefined;
  readonly autoFocus: boolean;
  readonly onRename: (next: string) => void;
}

/** The name of a table; taken over when it is finished, as half of it may be another one's. */
export const NameField = ({ label, name, faultOf, autoFocus, onRename }: NameFieldProps) => {
  const translate = useTranslate();
  const [typed, setTyped] = useState(name);
  const fault = faultOf(typed);
  const rename = () => {
    if (typed !== name && !fault) onRename(typed);
  };
  return (
    <TextField
      margin="none"
      label={label}
      value={typed}
      autoFocus={autoFocus}
      error={fault !== undefined}
      helperText={fault && translate(`expressions.parameters.${fault}`, { name: typed })}
      onChange={({ target }) => setTyped(target.value.trim())}
      onBlur={rename}
      onKeyDown={({ key }) => key === 'Enter' && rename()}
      slotProps={{ htmlInput: { spellCheck: false, maxLength: limits.codeLength } }}
      sx={{ maxWidth: 320, '& input': { fontFamily: 'monospace' } }}
    />
  );
};
