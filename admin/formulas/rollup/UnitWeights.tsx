import { useState } from 'react';
import type { ClipboardEvent } from 'react';
import { Box, FormControlLabel, Switch, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatExact, parseExact, sumExact } from '../../../schema/exact.js';
import { useFormat } from '../../fields/useFormat.js';
import { Sentences } from '../Sentences.js';
import { pastedColumn } from './pasteColumn.js';
import {
  alike,
  withoutUnitWeight,
  withRollupPart,
  withUnitWeight,
  withUnitWeights,
} from './rollup.js';
import type { RollupProps } from './RollupPanel.js';
import { UnitWeightRow } from './UnitWeightRow.js';

/** What each unit counts in the units' mean: all the same, or by a number each. */
export const UnitWeights = ({ surroundings, draft, mistakes, onChange }: RollupProps) => {
  const translate = useTranslate();
  const { weight, locale } = useFormat();
  const [told, setTold] = useState('');
  const { unitWeights } = draft.rollup!;
  const { units } = surroundings;
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.rollup.weights.${key}`, values);

  const onPaste = (first: number) => (event: ClipboardEvent) => {
    const column = pastedColumn(event.clipboardData.getData('text'), locale);
    if (column === null) return;
    event.preventDefault();
    const rows = units.slice(first, first + column.length);
    const more = column.length - rows.length;
    onChange(
      (now) =>
        withUnitWeights(now, Object.fromEntries(rows.map(({ code }, at) => [code, column[at]!]))),
      `paste ${first} ${column.length}`,
    );
    const pasted = say('pasted', { count: rows.length, name: units[first]!.name });
    setTold(more > 0 ? `${pasted} ${say('tooMany', { count: more })}` : pasted);
  };
  const toggle = (on: boolean) =>
    onChange(
      (now) =>
        withRollupPart(now, 'unitWeights', on ? alike(units.map(({ code }) => code)) : undefined),
      `weights ${on}`,
    );
  const known = new Set(units.map(({ code }) => code));
  const strangers = Object.keys(unitWeights ?? {}).filter((code) => !known.has(code));
  const rows = [...units, ...strangers.map((code) => ({ code, name: code }))];
  const forgotten = units.filter(({ code }) => !(unitWeights?.[code] ?? '').trim());
  return (
    <Box component="section" aria-label={say('title')} sx={{ minWidth: 0 }}>
      <Typography component="h3" variant="subtitle2">
        {say('title')}
      </Typography>
      <FormControlLabel
        control={
          <Switch checked={unitWeights !== undefined} onChange={(_event, on) => toggle(on)} />
        }
        label={say('own')}
      />
      <Typography variant="body2" color="textSecondary">
        {say(unitWeights ? 'lead' : 'alike')}
      </Typography>
      <Sentences of={mistakes.get('rollup.unitWeights')} />
      {unitWeights && (
        <>
          <Box component="ul" sx={list}>
            {rows.map(({ code, name }, at) => (
              <UnitWeightRow
                key={code}
                name={name}
                value={unitWeights[code] ?? ''}
                mistakes={mistakes.get(`rollup.unitWeights.${code}`)}
                onChange={(next) =>
                  onChange((now) => withUnitWeight(now, code, next), `weight of ${code}`)
                }
                onPaste={known.has(code) ? onPaste(at) : undefined}
                onRemove={
                  known.has(code)
                    ? undefined
                    : () => onChange((now) => withoutUnitWeight(now, code), `without ${code}`)
                }
              />
            ))}
          </Box>
          <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {say('sum', { sum: weight(sumOf(Object.values(unitWeights))), count: units.length })}
          </Typography>
          {forgotten.length > 0 && (
            <Typography variant="body2" color="error">
              {say('forgotten', {
                count: forgotten.length,
                names: forgotten.map(({ name }) => name).join(', '),
              })}
            </Typography>
          )}
          <Typography variant="body2" color="textSecondary" role="status">
            {told}
          </Typography>
        </>
      )}
    </Box>
  );
};

/** What can be read of them, added up exactly. */
const sumOf = (amounts: readonly string[]): string =>
  formatExact(sumExact(amounts.map(parseExact).filter((one) => one !== undefined)));

const list = {
  listStyle: 'none',
  m: 0,
  my: 1,
  p: 0,
  display: 'grid',
  maxHeight: 420,
  overflowY: 'auto',
} as const;
