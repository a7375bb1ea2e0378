import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MissingPolicy, MissingRules } from '../../../schema/formula/index.js';
import { useFormat } from '../../fields/useFormat.js';
import { MissingPolicy as policies } from '../../graphql/enums.js';
import { AmountField } from '../AmountField.js';
import { ChoiceField } from '../ChoiceField.js';
import type { Diagnostic } from '../diagnostics.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { isReplacing, missingKinds, usualPolicy, withPart } from './ownRules.js';

interface MissingFieldsProps {
  readonly draft: FormulaDraft;
  readonly missing: Partial<MissingRules>;
  readonly mistakes: readonly Diagnostic[];
  readonly onChange: (missing: Partial<MissingRules>) => void;
}

/** What a node does with children that have no score; each kind as the formula does it, or otherwise. */
export const MissingFields = ({ draft, missing, mistakes, onChange }: MissingFieldsProps) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.nodeRules.${key}`, values);
  const inWords = (policy: string) => translate(`enums.MissingPolicy.${policy}`);
  const usual = draft.missing.replacement;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ p: 0, mb: 1.25 }}>
        {say('missing')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        {missingKinds.map((kind) => (
          <ChoiceField<MissingPolicy | ''>
            key={kind}
            label={translate(`resources.formulas.rules.${kind}`)}
            value={missing[kind] ?? ''}
            choices={[
              ['', say('inherited', { policy: inWords(usualPolicy(draft, kind)) })],
              ...Object.values(policies).map((one) => [one, inWords(one)] as const),
            ]}
            onChange={(policy) =>
              onChange(withPart(missing, kind, policy === '' ? undefined : policy))
            }
          />
        ))}
        {(isReplacing(missing) || missing.replacement !== undefined) && (
          <AmountField
            label={translate('resources.formulas.rules.replacement')}
            value={missing.replacement ?? ''}
            onChange={(replacement) => onChange(withPart(missing, 'replacement', replacement))}
            mistakes={mistakes}
            help={usual && say('inheritedReplacement', { replacement: weight(usual) })}
          />
        )}
      </Box>
    </Box>
  );
};
