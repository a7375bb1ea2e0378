import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { choicesOf } from './nodeChoices.js';
import { wordsOf, type NodeChoice } from './NodeField.js';
import { pairsOf } from './rollup.js';
import type { RollupProps } from './RollupPanel.js';

/** A rule to read. */
export const ShownRollup = ({ instrument, surroundings, draft }: RollupProps) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.rollup.${key}`, values);
  const { rollup = { method: 'KABUPATEN_ONLY' as const } } = draft;
  const { method, unitInstrument, kabupatenShare, missingUnits, unitWeights } = rollup;
  const ofUnits = surroundings.instruments.find(({ code }) => code === unitInstrument);
  const nameIn = (choices: readonly NodeChoice[], code: string) =>
    wordsOf(choices.find((one) => one.code === code) ?? { code, name: '' });
  const unitNames = new Map(surroundings.units.map(({ code, name }) => [code, name]));
  const own = choicesOf(instrument);
  const units = ofUnits ? choicesOf(ofUnits) : [];
  const facts = [
    [say('unitInstrument'), ofUnits?.title ?? unitInstrument],
    [say('share'), kabupatenShare && weight(kabupatenShare)],
    [say('missingUnits'), missingUnits && say(`missing.${missingUnits}`)],
    [
      say('weights.title'),
      method === 'KABUPATEN_ONLY' || unitWeights ? undefined : say('weights.alike'),
    ],
  ].filter(([, value]) => value);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography sx={{ fontWeight: 600 }}>{translate(`enums.Rollup.${method}`)}</Typography>
      <Typography color="textSecondary">{say(`methods.${method}`)}</Typography>
      <Box component="dl" sx={{ m: 0 }}>
        {facts.map(([label, value]) => (
          <Box key={label} sx={{ mb: 0.5 }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {label}
            </Typography>
            <Typography component="dd" sx={{ m: 0 }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      <Shown
        title={say('pairs')}
        lines={pairsOf(draft).map(({ code, unitCode, points }) =>
          say(points === undefined ? 'pair' : 'pairPoints', {
            own: nameIn(own, code),
            unit: nameIn(units, unitCode),
            points: points && weight(points),
          }),
        )}
      />
      <Shown
        title={say('weights.title')}
        lines={Object.entries(unitWeights ?? {}).map(
          ([code, counts]) => `${unitNames.get(code) ?? code}: ${weight(counts)}`,
        )}
      />
    </Box>
  );
};

const Shown = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <Box>
      <Typography component="h3" variant="subtitle2">
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </Box>
  );
