import { useMemo, useState } from 'react';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FormulaDraft } from '../formulaDraft.js';
import type { NodeNames } from '../versions/useEntryWords.js';
import { PlaceChoice } from './PlaceChoice.js';
import { mergeDrafts, placeKey } from './mergeDrafts.js';
import type { Place, Side } from './mergeDrafts.js';
import { usePlaceWords } from './placeWords.js';

interface ConflictDialogProps {
  /** What the two sides are called: another person's and mine, or what there is now and what was not saved. */
  readonly texts: 'meeting' | 'restoring';
  readonly base: FormulaDraft;
  readonly mine: FormulaDraft;
  readonly theirs: FormulaDraft;
  readonly names: NodeNames;
  readonly onChosen: (chosen: (place: Place) => Side) => void;
  readonly onClose: () => void;
}

/** Asks at each thing that was changed twice which of the two stays; nothing is merged before all are chosen. */
export const ConflictDialog = ({
  texts,
  base,
  mine,
  theirs,
  names,
  onChosen,
  onClose,
}: ConflictDialogProps) => {
  const translate = useTranslate();
  const { nameOf, sentencesOf } = usePlaceWords(names);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const [asked, setAsked] = useState(false);
  const places = useMemo(() => mergeDrafts(base, mine, theirs).conflicts, [base, mine, theirs]);
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.saving.choice.${key}`, values);
  const choose = (place: Place, side: Side) =>
    setChosen((all) => new Map([...all, [placeKey(place), side]]));
  const chooseAll = (side: Side) =>
    setChosen(new Map(places.map((place) => [placeKey(place), side])));
  const submit = () => {
    setAsked(true);
    if (places.every((place) => chosen.has(placeKey(place)))) {
      onChosen((place) => chosen.get(placeKey(place)) ?? 'theirs');
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="conflict">
      <DialogTitle id="conflict">{say(`${texts}.title`)}</DialogTitle>
      <DialogContent>
        {say(`${texts}.lead`, { smart_count: places.length })}
        {places.length > 1 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
            {(['theirs', 'mine'] as const).map((side) => (
              <Button key={side} size="small" variant="outlined" onClick={() => chooseAll(side)}>
                {say(`${texts}.all.${side}`)}
              </Button>
            ))}
          </Box>
        )}
        {places.map((place) => (
          <PlaceChoice
            key={placeKey(place)}
            name={nameOf(place)}
            sides={(['theirs', 'mine'] as const).map((side) => ({
              side,
              label: say(`${texts}.${side}`),
              sentences: sentencesOf(place, base, side === 'mine' ? mine : theirs),
            }))}
            chosen={chosen.get(placeKey(place))}
            mistake={asked && !chosen.has(placeKey(place)) ? say('missing') : undefined}
            onChoose={(side) => choose(place, side)}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('later')}
        </Button>
        <Button variant="contained" onClick={submit}>
          {say('confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
