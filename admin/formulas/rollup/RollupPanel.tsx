import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { Panel } from '../../fields/Panel.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { Sentences } from '../Sentences.js';
import type { Mistakes } from '../tabs/deskTabs.js';
import { KabupatenFormulaLinks } from './KabupatenFormulaLinks.js';
import { MethodField } from './MethodField.js';
import { RollupFields } from './RollupFields.js';
import { ShownRollup } from './ShownRollup.js';
import { withMethod, withoutRollup } from './rollup.js';
import type { Surroundings } from './useSurroundings.js';

export interface RollupProps {
  /** The one that the formula is of. */
  readonly instrument: InstrumentDefinition;
  readonly surroundings: Surroundings;
  readonly draft: FormulaDraft;
  readonly mistakes: Mistakes;
  readonly onChange: (next: (draft: FormulaDraft) => FormulaDraft, gesture?: string) => void;
}

interface RollupPanelProps extends RollupProps {
  readonly editable: boolean;
}

/** How the units enter the kabupaten's index; set in the formula of the kabupaten's own instrument alone. */
export const RollupPanel = ({ editable, ...props }: RollupPanelProps) => {
  const { instrument, surroundings, draft, mistakes, onChange } = props;
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.formulas.rollup.${key}`);
  const { rollup } = draft;
  if (instrument.level !== 'KABUPATEN') {
    return (
      <Panel title={say('title')}>
        <KabupatenFormulaLinks />
        <Sentences of={mistakes.get('rollup')} />
        {editable && rollup && (
          <Button size="small" color="error" onClick={() => onChange(withoutRollup)} sx={{ mt: 1 }}>
            {say('removeRule')}
          </Button>
        )}
      </Panel>
    );
  }
  const { method } = rollup ?? { method: 'KABUPATEN_ONLY' };
  const [only, ...others] = surroundings.instruments;
  const single = others.length === 0 ? only?.code : undefined;
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Alert severity="info" variant="outlined" sx={{ my: 1.5 }}>
        {say('choice')}
      </Alert>
      {surroundings.isPending ? (
        <LoadingState rows={4} />
      ) : !editable ? (
        <ShownRollup {...props} />
      ) : (
        <>
          <MethodField
            method={method}
            onChange={(next) => onChange((now) => withMethod(now, next, single), `method ${next}`)}
          />
          {method === 'KABUPATEN_ONLY' ? (
            <Unused {...props} />
          ) : surroundings.error ? (
            <FailedState error={surroundings.error} onRetry={surroundings.retry} />
          ) : (
            <RollupFields {...props} />
          )}
        </>
      )}
    </Panel>
  );
};

/** What a program left of a rule that says nothing but its method: told, and taken out by one click. */
const Unused = ({ draft, mistakes, onChange }: RollupProps) => {
  const translate = useTranslate();
  const left = [...mistakes].flatMap(([place, all]) => (place.startsWith('rollup') ? all : []));
  if (left.length === 0 || !draft.rollup) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Sentences of={left.slice(0, 1)} />
      <Button size="small" color="error" onClick={() => onChange(withoutRollup)}>
        {translate('resources.formulas.rollup.removeRule')}
      </Button>
    </Box>
  );
};
