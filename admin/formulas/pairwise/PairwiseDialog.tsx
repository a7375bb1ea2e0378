import { useId, useMemo, useRef } from 'react';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { familyMax } from '../../../schema/formula/pairwise/random-index.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { namesOf } from '../expression/scope.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { keepStepsInside } from '../keepStepsInside.js';
import { familyOf, type Locks } from '../shareWeights.js';
import { comparedBelow, withoutComparisons } from './comparisons.js';
import { KeptComparisons } from './KeptComparisons.js';
import { Questionnaire } from './Questionnaire.js';

interface PairwiseDialogProps {
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
  /** Whose children are compared; empty for the roots. */
  readonly parentCode: string;
  readonly locks: Locks;
  readonly editable: boolean;
  /** Makes one step of the draft. */
  readonly onApply: (step: (draft: FormulaDraft) => FormulaDraft) => void;
  readonly onClose: () => void;
}

/** Where the children of a node are compared in pairs, or the answers read that their weights came from. */
export const PairwiseDialog = (props: PairwiseDialogProps) => {
  const { instrument, draft, parentCode, locks, editable, onApply, onClose } = props;
  const translate = useTranslate();
  const id = useId();
  const isPhone = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.down('md'));
  const say = (key: string, values?: object) => translate(`pairwise.${key}`, values);
  const names = useMemo(
    () => new Map([...namesOf(instrument)].map(([code, name]) => [code, `${code} ${name}`])),
    [instrument],
  );
  // What is compared is settled when the dialog opens: the draft cannot change below it.
  const family = useMemo(
    () => familyOf(instrument, draft, parentCode, locks),
    [instrument, draft, parentCode, locks],
  );
  const isChanged = useRef(false);
  const close = () => {
    if (!isChanged.current || window.confirm(say('discard'))) onClose();
  };
  const compared = comparedBelow(draft, parentCode);
  const refusal = editable
    ? refusalOf(family.free.length, family.room !== undefined)
    : refusalOf(compared.length, true);
  const total = translate('resources.formulas.weights.total');
  return (
    <Dialog
      open
      fullWidth
      fullScreen={isPhone}
      maxWidth="lg"
      aria-labelledby={`${id}title`}
      // A click beside it would lose what was answered.
      onClose={(_event, reason) => reason !== 'backdropClick' && close()}
      onKeyDown={keepStepsInside}
    >
      <DialogTitle id={`${id}title`} sx={{ pb: 0.5 }}>
        {say(editable ? 'title' : 'lookTitle', {
          name: parentCode === '' ? total : (names.get(parentCode) ?? parentCode),
        })}
      </DialogTitle>
      {editable && refusal === undefined ? (
        <Questionnaire
          {...{ instrument, draft, parentCode, locks, family, names, onApply, onClose }}
          onCancel={close}
          onChanged={(changed) => {
            isChanged.current = changed;
          }}
        />
      ) : (
        <>
          <DialogContent>
            {refusal === undefined ? (
              <KeptComparisons
                draft={draft}
                parentCode={parentCode}
                family={compared}
                names={names}
              />
            ) : (
              say(`refused.${refusal}`, { limit: familyMax })
            )}
          </DialogContent>
          <DialogActions>
            {editable && compared.length > 0 && (
              <Button
                color="inherit"
                sx={{ mr: 'auto' }}
                onClick={() => {
                  onApply((now) => withoutComparisons(now, parentCode));
                  onClose();
                }}
              >
                {say('forget')}
              </Button>
            )}
            <Button onClick={onClose}>{say('close')}</Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
};

/** Why a family cannot be compared; undefined where it can. */
function refusalOf(count: number, hasRoom: boolean) {
  if (count < 2) return 'tooFew';
  if (count > familyMax) return 'tooMany';
  return hasRoom ? undefined : 'noRoom';
}
