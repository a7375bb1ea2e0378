import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { parseExact, toNumber } from '../../../schema/exact.js';
import type { MissingPolicy } from '../../../schema/formula/index.js';
import { useFormat } from '../../fields/useFormat.js';
import { AmountField } from '../AmountField.js';
import { ChoiceField } from '../ChoiceField.js';
import { PairList } from './PairList.js';
import { withRollupPart } from './rollup.js';
import type { RollupProps } from './RollupPanel.js';
import { UnitWeights } from './UnitWeights.js';

const policies = ['ZERO', 'EXCLUDE', 'PROPAGATE'] as const satisfies readonly MissingPolicy[];

/** What a rule says beside its method, each at its field. */
export const RollupFields = (props: RollupProps) => {
  const { surroundings, draft, mistakes, onChange } = props;
  const translate = useTranslate();
  const { percent } = useFormat();
  const { method, unitInstrument = '', kabupatenShare = '', missingUnits } = draft.rollup!;
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.rollup.${key}`, values);
  const share = parseExact(kabupatenShare);
  const instruments = surroundings.instruments.map(({ code, title }) => [code, title] as const);
  const isKnown = instruments.some(([code]) => code === unitInstrument);
  const policyChoices = missingUnits === 'REPLACE' ? [...policies, missingUnits] : policies;
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <ChoiceField
        label={say('unitInstrument')}
        value={unitInstrument}
        choices={[
          ...(unitInstrument === '' ? [['', say('choose')] as const] : []),
          ...(isKnown || unitInstrument === '' ? [] : [[unitInstrument, unitInstrument] as const]),
          ...instruments,
        ]}
        mistakes={mistakes.get('rollup.unitInstrument')}
        onChange={(code) =>
          onChange((now) => withRollupPart(now, 'unitInstrument', code), `instrument ${code}`)
        }
      />
      <PairList {...props} />
      {(method === 'BLEND' || kabupatenShare !== '') && (
        <AmountField
          label={say('share')}
          value={kabupatenShare}
          mistakes={mistakes.get('rollup.kabupatenShare')}
          help={share ? say('shareIs', { share: percent(toNumber(share)) }) : say('shareHelp')}
          onChange={(next) =>
            onChange((now) => withRollupPart(now, 'kabupatenShare', next), 'share')
          }
          sx={{ maxWidth: 480 }}
        />
      )}
      <ChoiceField<MissingPolicy | ''>
        label={say('missingUnits')}
        value={missingUnits ?? ''}
        choices={[
          ...(missingUnits ? [] : [['', say('choose')] as const]),
          ...policyChoices.map((one) => [one, say(`missing.${one}`)] as const),
        ]}
        mistakes={mistakes.get('rollup.missingUnits')}
        onChange={(policy) =>
          onChange(
            (now) => withRollupPart(now, 'missingUnits', policy === '' ? undefined : policy),
            `missing ${policy}`,
          )
        }
      />
      <UnitWeights {...props} />
    </Box>
  );
};
