import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { limits } from '../../../schema/limits.js';
import type { WorkedCase } from '../../../schema/scoring/worked-cases.js';
import { BegunNotice } from '../../drafts/BegunNotice.js';
import { EarlierNotice } from '../../drafts/EarlierNotice.js';
import { useBegunChanges } from '../../drafts/useBegunChanges.js';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { useFormat } from '../../fields/useFormat.js';
import type { FormulaCase, FormulaSaver } from '../saving/formulaSaver.js';
import { answersText, readAnswers } from './caseText.js';
import { useSaveCases } from './useSaveCases.js';

interface CaseDialogProps {
  readonly saver: FormulaSaver;
  /** As it is saved, and as it is worked; undefined for a new one. */
  readonly saved: FormulaCase | undefined;
  readonly known: WorkedCase | undefined;
  readonly indicators: readonly IndicatorDefinition[];
  readonly onClose: () => void;
}

/** As typed. */
interface CaseTexts {
  readonly name: string;
  readonly source: string;
  readonly points: string;
  readonly answers: string;
}

/**
 * One worked case: what it is called, where its points come from, and what it answers, line by line. What was begun stays
 * on the device until it is saved.
 */
export const CaseDialog = ({ saver, saved, known, indicators, onClose }: CaseDialogProps) => {
  const translate = useTranslate();
  const { locale } = useFormat();
  const mark = locale === 'id' ? ',' : '.';
  /** What it replaces: what it was when it was opened, whatever comes in meanwhile. */
  const [before] = useState(saved);
  const begun = useBegunChanges<CaseTexts>(
    `formulas.case.${saver.formula.id}.${saved?.title ?? ''}`,
    JSON.stringify(saved ?? null),
    {
      name: known?.title ?? '',
      source: known?.source ?? '',
      points: known ? String(known.expected).replace('.', mark) : '',
      answers: answersText(known?.answers ?? [], mark),
    },
  );
  const { name, source, points, answers: text } = begun.fields;
  const [asked, setAsked] = useState(false);
  const { save, isPending, failure } = useSaveCases(saver, () => {
    begun.sent();
    onClose();
  });
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.versions.cases.${key}`, values);

  const { answers, unread } = readAnswers(text, indicators);
  const isNumber = /^\d+([.,]\d+)?$/.test(points.trim());
  const [first] = unread;
  const isWhole = name.trim() !== '' && source.trim() !== '' && isNumber && !first;
  const lacks = (isThere: boolean) => asked && !isThere;
  const input = (field: keyof CaseTexts, mistake: string | false, help?: string, rows?: number) => (
    <TextField
      required={rows === undefined}
      label={say(field)}
      value={begun.fields[field]}
      onChange={({ target }) => begun.change({ [field]: target.value })}
      error={mistake !== false}
      helperText={mistake || help}
      sx={{ mt: 1.5 }}
      {...(rows !== undefined && { multiline: true, minRows: rows, maxRows: 16 })}
      slotProps={{ htmlInput: { maxLength: rows === undefined ? limits.titleLength : undefined } }}
    />
  );
  const submit = () => {
    setAsked(true);
    if (!isWhole) return;
    const expected = Number(points.trim().replace(',', '.'));
    save(before, { title: name.trim(), source: source.trim(), expected, answers });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="worked-case">
      <DialogTitle id="worked-case">
        {known ? say('change', { title: name }) : say('add')}
      </DialogTitle>
      <DialogContent>
        {begun.isEarlier && <BegunNotice text="unsaved" onDiscard={begun.discard} />}
        {begun.earlier.map((one) => (
          <EarlierNotice
            key={one.basis}
            lines={Object.entries(one.changes).map(([field, typed]) => `${say(field)}: ${typed}`)}
            onTake={() => begun.takeOver(one)}
            onDiscard={() => begun.giveUp(one)}
          />
        ))}
        {input('name', lacks(name.trim() !== '') && say('missing'))}
        {input('source', lacks(source.trim() !== '') && say('missing'))}
        {input('points', lacks(isNumber) && say('missing'), say('pointsHelp'))}
        {input(
          'answers',
          asked && first !== undefined && say('line', { ...first }),
          say('answersHelp', { example: exampleOf(indicators, mark) }),
          6,
        )}
        <FailureAlert failure={failure} sx={{ mt: 1 }} />
      </DialogContent>
      <DialogActions>
        {known && (
          <Button
            color="error"
            disabled={isPending}
            sx={{ mr: 'auto' }}
            onClick={() => save(before, undefined)}
          >
            {say('remove')}
          </Button>
        )}
        <Button color="inherit" onClick={onClose}>
          {translate('common.actions.cancel')}
        </Button>
        <Button variant="contained" disabled={isPending} onClick={submit}>
          {say('save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** The first indicator, answered by its best option or something that its scale takes. */
function exampleOf([first]: readonly IndicatorDefinition[], mark: ',' | '.'): string {
  if (first === undefined) return '';
  const { code, options, ratio, countInputs } = first;
  const counts = ratio && Object.fromEntries(countInputs.map(({ key }, n) => [key, n + 1]));
  const optionKey = options[0]?.key ?? null;
  return answersText([{ code, optionKey, counts, value: ratio ? null : 1 }], mark);
}
