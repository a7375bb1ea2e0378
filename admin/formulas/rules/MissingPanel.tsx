import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import { MissingPolicy } from '../../graphql/enums.js';
import { AmountField } from '../AmountField.js';
import { ChoiceField } from '../ChoiceField.js';
import type { FormulaDraft } from '../formulaDraft.js';
import type { Mistakes } from '../tabs/deskTabs.js';
import { isReplacing, missingKinds, usualPolicy, withPart, type MissingKind } from './ownRules.js';

interface MissingPanelProps {
  readonly draft: FormulaDraft;
  readonly mistakes: Mistakes;
  readonly editable: boolean;
  readonly onChange: (next: (draft: FormulaDraft) => FormulaDraft) => void;
}

/** What a missing value does wherever a node says nothing else: never left to chance. */
export const MissingPanel = ({ draft, mistakes, editable, onChange }: MissingPanelProps) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  const { missing, nodes } = draft;
  const say = (key: string) => translate(`resources.formulas.rules.${key}`);
  const inWords = (policy: string) => translate(`enums.MissingPolicy.${policy}`);
  const choose = (kind: MissingKind, policy: MissingPolicy) =>
    onChange((now) => ({ ...now, missing: withPolicy(now.missing, kind, policy) }));
  const isReplaced =
    isReplacing(missing) || Object.values(nodes).some((rule) => isReplacing(rule.missing ?? {}));
  const showsReplacement = isReplaced || missing.replacement !== undefined;
  if (!editable) {
    const told = [
      ...missingKinds.map((kind) => [say(kind), inWords(usualPolicy(draft, kind))] as const),
      ...(missing.replacement === undefined
        ? []
        : [[say('replacement'), weight(missing.replacement)] as const]),
    ];
    return (
      <Panel title={say('title')} lead={say('lead')}>
        <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
          {told.map(([label, value]) => (
            <Told key={label} label={label} value={value} />
          ))}
        </Box>
      </Panel>
    );
  }
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Box sx={{ display: 'grid', gap: 1.75, mt: 2 }}>
        {missingKinds.map((kind) => (
          <ChoiceField
            key={kind}
            label={say(kind)}
            value={usualPolicy(draft, kind)}
            choices={Object.values(MissingPolicy).map((one) => [one, inWords(one)] as const)}
            onChange={(policy) => choose(kind, policy)}
          />
        ))}
        {showsReplacement && (
          <AmountField
            label={say('replacement')}
            value={missing.replacement ?? ''}
            mistakes={mistakes.get('missing.replacement')}
            help={say('replacementHelp')}
            onChange={(replacement) =>
              onChange((now) => ({
                ...now,
                missing: withPart(now.missing, 'replacement', replacement),
              }))
            }
          />
        )}
      </Box>
    </Panel>
  );
};

/** An answer that its scale gives no value is excluded unless told otherwise: that is not written down. */
const withPolicy = (missing: FormulaDraft['missing'], kind: MissingKind, policy: MissingPolicy) =>
  withPart(missing, kind, kind === 'outOfDomain' && policy === 'EXCLUDE' ? undefined : policy);

const Told = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
    <Typography component="dt" color="textSecondary">
      {label}
    </Typography>
    <Typography component="dd" sx={{ m: 0, fontWeight: 600, textAlign: 'right' }}>
      {value}
    </Typography>
  </Box>
);
