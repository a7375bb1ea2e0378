import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { GradeBasis, MissingPolicy } from '../graphql/enums.js';
import type { FormulaDraft } from './formulaDraft.js';

interface RulesPanelProps {
  readonly draft: FormulaDraft;
  readonly editable: boolean;
  readonly onChange: (change: Partial<FormulaDraft>) => void;
}

const faults = ['unanswered', 'notApplicable', 'divideByZero'] as const;

/** What a missing value does, and what the grades are compared with: never left to chance. */
export const RulesPanel = ({ draft, editable, onChange }: RulesPanelProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.formulas.rules.${key}`);
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Box component={editable ? 'div' : 'dl'} sx={{ m: 0, display: 'grid', gap: 1 }}>
        {faults.map((fault) => (
          <Rule
            key={fault}
            label={say(fault)}
            value={draft.missing[fault]}
            values={MissingPolicy}
            enumName="MissingPolicy"
            editable={editable}
            onChange={(policy) =>
              onChange({ missing: { ...draft.missing, [fault]: policy as MissingPolicy } })
            }
          />
        ))}
        <Rule
          label={say('gradeBasis')}
          value={draft.gradeBasis}
          values={GradeBasis}
          enumName="GradeBasis"
          editable={editable}
          onChange={(basis) => onChange({ gradeBasis: basis as GradeBasis })}
        />
      </Box>
    </Panel>
  );
};

interface RuleProps {
  readonly label: string;
  readonly value: string;
  readonly values: Readonly<Record<string, string>>;
  readonly enumName: string;
  readonly editable: boolean;
  readonly onChange: (value: string) => void;
}

const Rule = ({ label, value, values, enumName, editable, onChange }: RuleProps) => {
  const translate = useTranslate();
  if (!editable) {
    return (
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
        <Typography component="dt" color="textSecondary">
          {label}
        </Typography>
        <Typography component="dd" sx={{ m: 0, fontWeight: 600, textAlign: 'right' }}>
          {translate(`enums.${enumName}.${value}`)}
        </Typography>
      </Box>
    );
  }
  return (
    <TextField
      select
      margin="none"
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ select: { native: true } }}
    >
      {Object.values(values).map((one) => (
        <option key={one} value={one}>
          {translate(`enums.${enumName}.${one}`)}
        </option>
      ))}
    </TextField>
  );
};
