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

/** One worked case: what it is called, where its points come from, and what it answers, line by line. */
export const CaseDialog = ({ saver, saved, known, indicators, onClose }: CaseDialogProps) => {
  const translate = useTranslate();
  const { locale } = useFormat();
  const mark = locale === 'id' ? ',' : '.';
  /** What it replaces: what it was when it was opened, whatever comes in meanwhile. */
  const [before] = useState(saved);
  const [title, setTitle] = useState(known?.title ?? '');
  const [source, setSource] = useState(known?.source ?? '');
  const [points, setPoints] = useState(known ? String(known.expected).replace('.', mark) : '');
  const [text, setText] = useState(() => answersText(known?.answers ?? [], mark));
  const [asked, setAsked] = useState(false);
  const { save, isPending, failure } = useSaveCases(saver, onClose);
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.versions.cases.${key}`, values);

  const { answers, unread } = readAnswers(text, indicators);
  const isNumber = /^\d+([.,]\d+)?$/.test(points.trim());
  const [first] = unread;
  const isWhole = title.trim() !== '' && source.trim() !== '' && isNumber && !first;
  const lacks = (isThere: boolean) => asked && !isThere;
  const input = (
    label: string,
    value: string,
    change: (value: string) => void,
    mistake: string | false,
    help?: string,
    rows?: number,
  ) => (
    <TextField
      required={rows === undefined}
      label={say(label)}
      value={value}
      onChange={({ target }) => change(target.value)}
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
    save(before, { title: title.trim(), source: source.trim(), expected, answers });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="worked-case">
      <DialogTitle id="worked-case">{known ? say('change', { title }) : say('add')}</DialogTitle>
      <DialogContent>
        {input('name', title, setTitle, lacks(title.trim() !== '') && say('missing'))}
        {input('source', source, setSource, lacks(source.trim() !== '') && say('missing'))}
        {input('points', points, setPoints, lacks(isNumber) && say('missing'), say('pointsHelp'))}
        {input(
          'answers',
          text,
          setText,
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
