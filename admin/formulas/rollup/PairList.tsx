import { useMemo, useRef, useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import AddIcon from '@mui/icons-material/AddOutlined';
import SuggestIcon from '@mui/icons-material/AutoFixHighOutlined';
import { useTranslate } from 'react-admin';
import { formatExact, parseExact, sumExact } from '../../../schema/exact.js';
import { limits } from '../../../schema/limits.js';
import { useFormat } from '../../fields/useFormat.js';
import { Sentences } from '../Sentences.js';
import { choicesOf } from './nodeChoices.js';
import { PairRow } from './PairRow.js';
import { pairsOf, withoutPair, withPair, withPairs } from './rollup.js';
import type { RollupProps } from './RollupPanel.js';
import { suggestPairs } from './suggestPairs.js';

/** What of the kabupaten's instrument corresponds to what of the units', pair by pair. */
export const PairList = ({ instrument, surroundings, draft, mistakes, onChange }: RollupProps) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  const [added, setAdded] = useState<number>();
  const [told, setTold] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);
  const { method, unitInstrument } = draft.rollup!;
  const ofUnits = surroundings.instruments.find(({ code }) => code === unitInstrument);
  const own = useMemo(() => choicesOf(instrument), [instrument]);
  const units = useMemo(() => (ofUnits ? choicesOf(ofUnits) : []), [ofUnits]);
  const pairs = pairsOf(draft);
  const isSplit = method === 'SPLIT';
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.rollup.${key}`, values);

  const suggest = () => {
    const found = suggestPairs(
      instrument.components,
      ofUnits?.components ?? [],
      pairs,
      (code) => draft.nodes[code]?.weight,
    );
    setTold(say(found.length === 0 ? 'suggestedNone' : 'suggested', { count: found.length }));
    if (found.length === 0) return;
    const fitting = isSplit ? found : found.map(({ code, unitCode }) => ({ code, unitCode }));
    onChange((now) => withPairs(now, fitting), `suggest ${pairs.length}`);
  };
  const add = () => {
    setAdded(pairs.length);
    onChange((now) => withPairs(now, [{ code: '', unitCode: '' }]), `pair ${pairs.length}`);
  };
  const remove = (index: number) => {
    setAdded(undefined);
    onChange((now) => withoutPair(now, index), `fewer pairs ${pairs.length}`);
    // The keyboard must not stay on what is gone.
    addButton.current?.focus();
  };
  return (
    <Box component="section" aria-label={say('pairs')} sx={{ minWidth: 0 }}>
      <Typography component="h3" variant="subtitle2">
        {say('pairs')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {say(isSplit ? 'pairsSplit' : 'pairsBlend')}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {pairs.map((pair, at) => (
          <PairRow
            // The place is what tells pairs apart: both codes can change.
            key={at}
            pair={pair}
            number={at + 1}
            own={own}
            units={units}
            isSplit={isSplit || pair.points !== undefined}
            weight={draft.nodes[pair.code]?.weight}
            mistakesAt={(field) => mistakes.get(`rollup.nodes.${at}.${field}`)}
            isNew={at === added}
            onChange={(change) =>
              onChange(
                (now) => withPair(now, at, change),
                `pair ${at} ${Object.keys(change).join()}`,
              )
            }
            onRemove={() => remove(at)}
          />
        ))}
      </Box>
      <Sentences of={mistakes.get('rollup.nodes')} />
      {isSplit && pairs.length > 0 && (
        <Typography variant="body2" sx={{ mt: 1, fontVariantNumeric: 'tabular-nums' }}>
          {ofUnits
            ? say('pointsSumOf', {
                sum: weight(sumOf(pairs.map(({ points }) => points))),
                total: weight(ofUnits.totalWeight),
              })
            : say('pointsSum', { sum: weight(sumOf(pairs.map(({ points }) => points))) })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {pairs.length < limits.nodesPerRollup && (
          <Button size="small" startIcon={<AddIcon />} ref={addButton} onClick={add}>
            {say('addPair')}
          </Button>
        )}
        {ofUnits && (
          <Button size="small" startIcon={<SuggestIcon />} onClick={suggest}>
            {say('suggest')}
          </Button>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary" role="status">
        {told}
      </Typography>
    </Box>
  );
};

/** What can be read of them, added up exactly. */
const sumOf = (amounts: readonly (string | undefined)[]): string =>
  formatExact(
    sumExact(amounts.map((one) => parseExact(one ?? '')).filter((one) => one !== undefined)),
  );
