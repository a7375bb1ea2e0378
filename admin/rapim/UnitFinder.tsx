import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Box, Dialog, DialogContent, InputBase, Typography } from '@mui/material';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import { useTranslate } from 'react-admin';
import { GradeBadge } from '../fields/GradeBadge.js';
import { useFormat } from '../fields/useFormat.js';
import type { RapimCardFragment } from '../graphql/graphql.js';
import { unitsFound } from './meeting.js';

interface UnitFinderProps {
  readonly open: boolean;
  readonly cards: readonly RapimCardFragment[];
  readonly onOpen: (cardId: string) => void;
  readonly onClose: () => void;
}

/** "And Dinas Kesehatan?" – a few letters and Enter. */
export const UnitFinder = ({ open, onClose, ...list }: UnitFinderProps) => {
  const translate = useTranslate();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-label={translate('rapim.find')}
      slotProps={{ paper: { sx: { alignSelf: 'start' } } }}
    >
      <Finder {...list} />
    </Dialog>
  );
};

const Finder = ({ cards, onOpen }: Pick<UnitFinderProps, 'cards' | 'onOpen'>) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const found = unitsFound(cards, sought);
  const chosen = Math.min(at, found.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && found[chosen]) onOpen(found[chosen].id);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2.5, pt: 2 }}>
        <SearchIcon color="action" />
        <InputBase
          autoFocus
          fullWidth
          value={sought}
          onChange={({ target }) => {
            setSought(target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          placeholder={translate('rapim.findHint')}
          inputProps={{
            'aria-label': translate('rapim.findHint'),
            role: 'combobox',
            'aria-expanded': true,
            'aria-controls': 'rapim-units',
            'aria-activedescendant': found[chosen] && `rapim-unit-${found[chosen].id}`,
            maxLength: 100,
          }}
          sx={{ fontSize: '1.25rem' }}
        />
      </Box>
      <DialogContent sx={{ px: 1 }}>
        {found.length === 0 && (
          <Typography color="textSecondary" sx={{ px: 1.5 }} role="status">
            {translate('rapim.noneFound')}
          </Typography>
        )}
        <Box component="ul" role="listbox" id="rapim-units" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {found.map((card, index) => (
            <Box
              component="li"
              key={card.id}
              id={`rapim-unit-${card.id}`}
              role="option"
              aria-selected={index === chosen}
              ref={(element: HTMLLIElement | null) => {
                if (index === chosen) element?.scrollIntoView?.({ block: 'nearest' });
              }}
              onClick={() => onOpen(card.id)}
              sx={{
                display: 'grid',
                gridTemplateColumns: '40px minmax(0, 1fr) auto auto',
                alignItems: 'center',
                gap: 1.5,
                px: 1.5,
                py: 1,
                borderRadius: 1,
                cursor: 'pointer',
                backgroundColor: index === chosen ? 'action.selected' : undefined,
                '&:hover': { backgroundColor: 'action.hover' },
              }}
            >
              <Typography sx={{ fontWeight: 800, textAlign: 'right' }}>
                {card.rank ?? '–'}
              </Typography>
              <Typography sx={{ fontWeight: 600 }}>{card.unit?.name}</Typography>
              <Typography>{points(card.grade ? card.points : null)}</Typography>
              {card.grade ? <GradeBadge grade={card.grade} /> : <span />}
            </Box>
          ))}
        </Box>
      </DialogContent>
    </>
  );
};
