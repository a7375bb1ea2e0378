import { Box, Chip, IconButton, InputAdornment, TextField } from '@mui/material';
import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { treeFilters } from './treeRows.js';
import type { TreeFilter } from './treeRows.js';

interface TreeFiltersProps {
  readonly filter: TreeFilter | null;
  readonly search: string;
  readonly counts: Readonly<Record<TreeFilter, number>>;
  readonly onFilter: (filter: TreeFilter | null) => void;
  readonly onSearch: (search: string) => void;
}

/** What narrows the tree: words, and what is left to do. */
export const TreeFilters = ({ filter, search, counts, onFilter, onSearch }: TreeFiltersProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.worksheets.tree.${key}`);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        type="search"
        margin="none"
        value={search}
        placeholder={say('search')}
        onChange={({ target }) => onSearch(target.value)}
        slotProps={{
          htmlInput: { 'aria-label': say('search'), maxLength: limits.searchLength },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
            endAdornment: search && (
              <IconButton size="small" aria-label={say('clear')} onClick={() => onSearch('')}>
                <ClearIcon fontSize="small" />
              </IconButton>
            ),
          },
        }}
        // The browser's own cross beside ours would be two.
        sx={{ '& input::-webkit-search-cancel-button': { display: 'none' } }}
      />
      <Box
        role="group"
        aria-label={say('filters')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}
      >
        {treeFilters.map((one) => {
          const chosen = filter === one;
          // A chip that would leave nothing is only worth its place while it is the one chosen.
          if (counts[one] === 0 && !chosen) return null;
          return (
            <Chip
              key={one}
              size="small"
              clickable
              color={chosen ? 'primary' : 'default'}
              variant={chosen ? 'filled' : 'outlined'}
              aria-pressed={chosen}
              label={`${say(`filter.${one}`)} ${counts[one]}`}
              onClick={() => onFilter(chosen ? null : one)}
              sx={{ height: { xs: 34, md: 26 } }}
            />
          );
        })}
      </Box>
    </Box>
  );
};
