import { useState } from 'react';
import {
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { GradeBadge } from '../fields/GradeBadge.js';
import { useFormat } from '../fields/useFormat.js';
import { visuallyHidden } from '../fields/visuallyHidden.js';
import { useStepWords, type ShownStep } from './useStepWords.js';

interface StepTableProps {
  readonly steps: readonly ShownStep[];
  readonly gradeBefore: string;
  /** What if this one were left out. */
  readonly onDrop?: (step: ShownStep) => void;
}

/** As many steps as are shown before somebody asks for all of them. */
const first = 50;

/** The steps in their order: which indicator, whose, what it costs and brings, and the index after it. */
export const StepTable = ({ steps, gradeBefore, onDrop }: StepTableProps) => {
  const translate = useTranslate();
  const { number, delta } = useFormat();
  const [isWhole, setWhole] = useState(false);
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.steps.${key}`, values);
  const shown = isWhole ? steps : steps.slice(0, first);
  const sum = (of: (step: ShownStep) => number) =>
    steps.reduce((total, step) => total + of(step), 0);
  return (
    <>
      <TableContainer tabIndex={0} role="region" aria-label={say('label')}>
        <Table size="small" aria-label={say('label')} sx={stacked}>
          <TableHead>
            <TableRow>
              <TableCell>{say('number')}</TableCell>
              <TableCell>{say('indicator')}</TableCell>
              <TableCell>{say('whose')}</TableCell>
              <TableCell align="right">{say('effort')}</TableCell>
              <TableCell align="right">{say('adds')}</TableCell>
              <TableCell align="right">{say('index')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((step, at) => (
              <StepRow
                key={step.key}
                step={step}
                number={at + 1}
                isCrossing={step.grade !== (steps[at - 1]?.grade ?? gradeBefore)}
                onDrop={onDrop}
              />
            ))}
          </TableBody>
          <TableFooter>
            <TableRow>
              <TableCell className="quiet" />
              <TableCell colSpan={2} sx={total}>
                {say('total', { smart_count: steps.length })}
              </TableCell>
              <TableCell align="right" data-label={say('effort')} sx={total}>
                {number(Math.round(sum(({ effort }) => effort) * 100) / 100)}
              </TableCell>
              <TableCell align="right" data-label={say('adds')} sx={total}>
                {delta(sum(({ points }) => points))}
              </TableCell>
              <TableCell className="quiet" />
            </TableRow>
          </TableFooter>
        </Table>
      </TableContainer>
      {!isWhole && steps.length > first && (
        <Button className="no-print" onClick={() => setWhole(true)} sx={{ mt: 1 }}>
          {say('all', { smart_count: steps.length - first })}
        </Button>
      )}
    </>
  );
};

interface StepRowProps {
  readonly step: ShownStep;
  readonly number: number;
  readonly isCrossing: boolean;
  readonly onDrop: ((step: ShownStep) => void) | undefined;
}

const StepRow = ({ step, number: place, isCrossing, onDrop }: StepRowProps) => {
  const translate = useTranslate();
  const { number, delta, points } = useFormat();
  const words = useStepWords();
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.steps.${key}`, values);
  return (
    <TableRow sx={{ breakInside: 'avoid' }}>
      <TableCell className="number">{place}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600 }}>{step.text}</Typography>
        <Typography variant="body2" color="textSecondary">
          {step.indicatorCode} · {words.way(step)}
        </Typography>
        {onDrop && (
          <Button
            size="small"
            color="inherit"
            className="no-print"
            onClick={() => onDrop(step)}
            aria-label={say('dropOf', { code: step.indicatorCode, whose: words.whose(step) })}
            sx={{ ml: -0.75 }}
          >
            {say('drop')}
          </Button>
        )}
      </TableCell>
      <TableCell data-label={say('whose')}>{words.whose(step)}</TableCell>
      <TableCell align="right" data-label={say('effort')}>
        {number(step.effort)}
      </TableCell>
      <TableCell align="right" data-label={say('adds')} sx={{ color: 'success.main' }}>
        {delta(step.points)}
      </TableCell>
      <TableCell align="right" data-label={say('index')}>
        <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
          {points(step.index)}
          {isCrossing && <GradeBadge grade={step.grade} />}
        </Box>
      </TableCell>
    </TableRow>
  );
};

const total = { fontWeight: 700, fontSize: '0.875rem', color: 'text.primary' } as const;

/** On a phone a row is a block of lines, each with the name of its column. */
const stacked = {
  '@media screen and (max-width: 599px)': {
    '& thead': { ...visuallyHidden, display: 'block' },
    '&, & tbody, & tfoot, & tr, & td': { display: 'block', width: '100%' },
    '& tr': { py: 1, borderBottom: 1, borderColor: 'divider' },
    '& td': { border: 0, px: 0, py: 0.25 },
    '& td.quiet': { display: 'none' },
    '& td.number': { color: 'primary.main', fontWeight: 800 },
    '& td[data-label]': {
      display: 'flex',
      flexDirection: 'row',
      justifyContent: 'space-between',
      gap: 2,
    },
    '& td[data-label]::before': { content: 'attr(data-label)', color: 'text.secondary' },
  },
} as const;
