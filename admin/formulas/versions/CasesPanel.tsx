import { useState } from 'react';
import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Tooltip,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FormulaDefinition } from '../../../schema/formula/index.js';
import type { WorkedResult } from '../../../schema/scoring/worked-cases.js';
import { Panel } from '../../fields/Panel.js';
import { ToneChip } from '../../fields/ToneChip.js';
import { useFormat } from '../../fields/useFormat.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import type { FormulaSaver } from '../saving/formulaSaver.js';
import { CaseDialog } from './CaseDialog.js';
import { useCases } from './useCases.js';

interface CasesPanelProps {
  readonly formula: FormulaRecordFragment;
  /** What it says now, saved or not. */
  readonly now: FormulaDefinition;
  readonly editable: boolean;
  readonly saver: FormulaSaver;
  /** Whether there is a choice to be made first: cases are saved with the draft. */
  readonly waits: boolean;
}

/** What a formula has to give, and what it gives: each case with its points, as the formula is now. */
export const CasesPanel = ({ formula, now, editable, saver, waits }: CasesPanelProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { cases, results, indicators } = useCases(formula, now);
  /** The place of the case that is being changed; one past the last for a new one. */
  const [opened, setOpened] = useState<number>();
  if (cases.length === 0 && !editable) return null;

  const say = (key: string, values?: object) =>
    translate(`resources.formulas.versions.cases.${key}`, values);
  const opener = (at: number, label: string, name: string) => (
    <Tooltip title={waits ? say('chooseFirst') : ''}>
      <span>
        <Button size="small" disabled={waits} aria-label={name} onClick={() => setOpened(at)}>
          {label}
        </Button>
      </span>
    </Tooltip>
  );
  return (
    <Panel
      title={say('title')}
      lead={cases.length === 0 ? say('none') : say('lead')}
      aside={editable && opener(cases.length, say('add'), say('add'))}
    >
      {cases.length > 0 && (
        <TableContainer tabIndex={0} role="group" aria-label={say('title')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{say('case')}</TableCell>
                <TableCell align="right">{say('expected')}</TableCell>
                <TableCell align="right">{say('computed')}</TableCell>
                <TableCell>{say('result')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {cases.map(({ title, source, expected }, at) => (
                // Titles may come twice; a case has no other name than its place.
                <TableRow key={at}>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>
                    {editable ? opener(at, title, say('change', { title })) : title}
                    <Typography variant="caption" component="div" color="textSecondary">
                      {source}
                    </Typography>
                  </TableCell>
                  <TableCell align="right">{number(expected, 3)}</TableCell>
                  <TableCell align="right">{number(results?.[at]?.computed, 3)}</TableCell>
                  <TableCell>{results?.[at] && <Outcome result={results[at]} />}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {opened !== undefined && (
        <CaseDialog
          saver={saver}
          saved={formula.cases[opened]}
          known={cases[opened]}
          indicators={indicators}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Panel>
  );
};

const Outcome = ({ result }: { readonly result: WorkedResult }) => {
  const { holds, computed, expected, isOpen } = result;
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.versions.cases.${key}`, values);
  if (isOpen) return <ToneChip tone="attention" label={translate('cohort.caseOpen')} />;
  if (holds) return <ToneChip tone="good" label={say('holds')} />;
  const label =
    computed === null
      ? say('broken')
      : say('off', { difference: number(Math.abs(computed - expected), 3) });
  return <ToneChip tone="attention" label={label} />;
};
