import { useId, useMemo, useRef, useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { useCan } from '../../providers/useViewer.js';
import { AmountField } from '../AmountField.js';
import { liveDiagnostics } from '../diagnostics.js';
import { UnitValue } from '../expression/UnitValue.js';
import { namesOf } from '../expression/scope.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { keepStepsInside } from '../keepStepsInside.js';
import { FinishFields } from './FinishFields.js';
import { MissingFields } from './MissingFields.js';
import {
  ownRulesOf,
  percentOf,
  shareOf,
  withOwnRules,
  withPart,
  type OwnRules,
} from './ownRules.js';

interface NodeRuleDialogProps {
  readonly instrumentId: string;
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
  readonly code: string;
  readonly onApply: (rules: OwnRules) => void;
  readonly onClose: () => void;
}

/** The rules of one node, tried on a unit before they are applied. */
export const NodeRuleDialog = (props: NodeRuleDialogProps) => {
  const { instrumentId, instrument, draft, code, onApply, onClose } = props;
  const translate = useTranslate();
  const id = useId();
  const content = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.down('sm'));
  const simulates = useCan('cohort.read');
  const isIndicator = instrument.indicators.some((one) => one.code === code);
  const [rules, setRules] = useState(() => ownRulesOf(draft, code, isIndicator));
  const [percent, setPercent] = useState(() => percentOf(rules.minimumAnswered ?? ''));
  const tried = useMemo(
    () => withOwnRules(draft, code, isIndicator, rules),
    [draft, code, isIndicator, rules],
  );
  const mistakes = useMemo(
    () => liveDiagnostics(instrument, tried).filter(({ nodeCode }) => nodeCode === code),
    [instrument, tried, code],
  );
  const mistakesAt = (part: string) =>
    mistakes.filter(({ field }) => field === part || field?.startsWith(`${part}.`));
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.nodeRules.${key}`, values);

  const isSound = ruleParts.every((part) => mistakesAt(part).length === 0);
  const apply = () => {
    if (isSound) onApply(rules);
    // What is off is said at its field; the typing goes on there.
    else content.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };
  return (
    <Dialog
      open
      fullWidth
      fullScreen={isPhone}
      maxWidth="sm"
      aria-labelledby={`${id}title`}
      // A click beside it would lose what was typed.
      onClose={(_event, reason) => reason !== 'backdropClick' && onClose()}
      onKeyDown={(event) => {
        keepStepsInside(event);
        // In a field it is what a form does; a button has its own use for it.
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        // The key must not reach the button that has the focus again once this is closed.
        event.preventDefault();
        apply();
      }}
    >
      <DialogTitle id={`${id}title`} sx={{ pb: 0.5 }}>
        {say('title', { code })}
        <Typography color="textSecondary" variant="body2">
          {namesOf(instrument).get(code)}
        </Typography>
      </DialogTitle>
      <DialogContent
        ref={content}
        sx={{ display: 'grid', gap: 2.5, alignContent: 'start', pt: '12px !important' }}
      >
        {!isIndicator && (
          <>
            <MissingFields
              draft={draft}
              missing={rules.missing ?? {}}
              mistakes={mistakesAt('missing')}
              onChange={(missing) => setRules((now) => withPart(now, 'missing', missing))}
            />
            <AmountField
              label={say('minimum')}
              value={percent}
              onChange={(next) => {
                setPercent(next);
                setRules((now) => withPart(now, 'minimumAnswered', shareOf(next)));
              }}
              mistakes={mistakesAt('minimumAnswered')}
              help={say('minimumHelp')}
            />
          </>
        )}
        <FinishFields rules={rules} mistakesAt={mistakesAt} onChange={setRules} />
        {simulates && (
          <UnitValue
            instrumentId={instrumentId}
            instrument={instrument}
            draft={isSound ? tried : undefined}
            code={code}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('common.actions.cancel')}
        </Button>
        <Button variant="contained" onClick={apply}>
          {say('apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const ruleParts = ['missing', 'minimumAnswered', 'floor', 'cap', 'rounding'] as const;
