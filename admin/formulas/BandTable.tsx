import { memo, useEffect, useRef, useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import AddIcon from '@mui/icons-material/AddOutlined';
import { useTranslate } from 'react-admin';
import { GradeBadge } from '../fields/GradeBadge.js';
import { useFormat } from '../fields/useFormat.js';
import { BandInputs } from './BandInputs.js';
import type { Diagnostic } from './diagnostics.js';
import type { BandDraft, FormulaDraft } from './formulaDraft.js';
import { Sentences } from './Sentences.js';

/** What can be done to the grades, each at its place from the best down. */
export interface BandChanges {
  readonly change: (index: number, change: Partial<BandDraft>) => void;
  readonly add: (index: number) => void;
  readonly remove: (index: number) => void;
  readonly putBack: (index: number, band: BandDraft) => void;
}

interface BandTableProps {
  readonly gradeBands: FormulaDraft['gradeBands'];
  readonly mistakes: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly editable: boolean;
  readonly changes: BandChanges;
}

/** A grade that was just taken away, and where it stood. */
interface Removed {
  readonly band: BandDraft;
  readonly index: number;
}

const Bands = ({ gradeBands, mistakes, editable, changes }: BandTableProps) => {
  const translate = useTranslate();
  const [removed, setRemoved] = useState<Removed>();
  const { list, goTo } = useFocus();
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.bands.${key}`, values);
  const nameOf = ({ grade }: BandDraft) => grade.trim() || say('nameless');

  const add = (index: number) => {
    changes.add(index);
    setRemoved(undefined);
    goTo(`[data-band="${index}"] input`);
  };
  const remove = (index: number) => {
    const band = gradeBands[index];
    if (!band) return;
    changes.remove(index);
    setRemoved({ band, index });
    goTo('[data-undo]');
  };
  const undo = ({ band, index }: Removed) => {
    changes.putBack(index, band);
    setRemoved(undefined);
    goTo(`[data-band="${index}"] input`);
  };
  // The history of the draft may have brought it back already.
  const undoRow = removed && !gradeBands.includes(removed.band) && (
    <UndoRow key="undo" name={nameOf(removed.band)} onUndo={() => undo(removed)} />
  );
  return (
    <>
      <Sentences of={mistakes.get('gradeBands')} />
      {editable && (
        <Button size="small" startIcon={<AddIcon />} onClick={() => add(0)}>
          {say(gradeBands.length > 0 ? 'addTop' : 'addFirst')}
        </Button>
      )}
      <Box component="ul" ref={list} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {gradeBands.map((band, index) => [
          removed?.index === index && undoRow,
          <Box
            component="li"
            // The place is what tells bands apart: a name may change while it is typed.
            key={index}
            data-band={index}
            sx={{ py: 1, borderTop: index === 0 ? 0 : 1, borderColor: 'divider' }}
          >
            {editable ? (
              <BandInputs
                band={band}
                index={index}
                name={nameOf(band)}
                mistakes={mistakes}
                onChange={(change) => changes.change(index, change)}
                onAddBelow={() => add(index + 1)}
                onRemove={() => remove(index)}
              />
            ) : (
              <Band band={band} />
            )}
          </Box>,
        ])}
        {removed && removed.index >= gradeBands.length && undoRow}
      </Box>
      {gradeBands.some(({ inferred }) => inferred) && (
        <Box sx={{ color: 'warning.main', fontSize: '0.85rem', mt: 1 }}>{say('inferred')}</Box>
      )}
    </>
  );
};

/** The grades, best first: each reaches from its bound up to where the better one begins. */
export const BandTable = memo(Bands);

/** In place of what was just taken away: the way back. */
const UndoRow = ({ name, onUndo }: { readonly name: string; readonly onUndo: () => void }) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.formulas.bands.${key}`, { grade: name });
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 1 }}
    >
      <Typography role="status" variant="body2" color="textSecondary" sx={{ flex: 1 }}>
        {say('removed')}
      </Typography>
      <Button size="small" data-undo aria-label={say('undo')} onClick={onUndo}>
        {translate('common.actions.undo')}
      </Button>
    </Box>
  );
};

/** Moves the keyboard to where the work goes on, once it is there. */
function useFocus() {
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    list.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = undefined;
  });
  return { list, goTo: (selector: string) => void (next.current = selector) };
}

const Band = ({ band }: { readonly band: BandDraft }) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <GradeBadge grade={band.grade} predicate={band.predicate} />
      <Box sx={{ flex: 1 }}>{band.predicate}</Box>
      <strong>
        {translate(`resources.formulas.bands.${band.lowerInclusive ? 'from' : 'above'}`, {
          lower: weight(band.lower),
        })}
      </strong>
    </Box>
  );
};
