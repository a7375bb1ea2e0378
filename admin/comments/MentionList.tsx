import { MenuItem, MenuList, Paper, Popper } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Mentionable } from './mentionText.js';

interface MentionListProps {
  readonly id: string;
  readonly anchor: HTMLElement | null;
  readonly people: readonly Mentionable[];
  /** Place of the one that Enter takes. */
  readonly active: number;
  readonly onChoose: (person: Mentionable) => void;
}

export const optionId = (listId: string, place: number) => `${listId}-${place}`;

/** Whom the text may name, below where it is typed; the keyboard stays in the text. */
export const MentionList = ({ id, anchor, people, active, onChoose }: MentionListProps) => {
  const translate = useTranslate();
  return (
    <Popper
      open={people.length > 0}
      anchorEl={anchor}
      placement="bottom-start"
      sx={{ zIndex: 'modal', maxWidth: 'calc(100vw - 32px)' }}
    >
      <Paper elevation={6}>
        <MenuList
          id={id}
          role="listbox"
          tabIndex={-1}
          aria-label={translate('comments.mentionable')}
          sx={{ py: 0.5 }}
        >
          {people.map((person, place) => (
            <MenuItem
              key={person.id}
              id={optionId(id, place)}
              role="option"
              tabIndex={-1}
              selected={place === active}
              aria-selected={place === active}
              // The text keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(person)}
              sx={{ whiteSpace: 'normal' }}
            >
              {person.name}
            </MenuItem>
          ))}
        </MenuList>
      </Paper>
    </Popper>
  );
};
