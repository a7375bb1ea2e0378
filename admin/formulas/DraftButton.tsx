import { Box, Button, FormHelperText } from '@mui/material';
import EditNoteIcon from '@mui/icons-material/EditNoteOutlined';
import { useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { DraftFormulaDocument } from '../graphql/graphql.js';
import type { FormulaRowFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';

/** Begins a draft as a copy of the published formula, or opens the draft that is already there. */
export const DraftButton = ({ formula }: { readonly formula: FormulaRowFragment }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useApiMutation(DraftFormulaDocument, {
    onSuccess: ({ draftFormula }) => {
      void queries.invalidateQueries({ queryKey: ['formulas'] });
      void navigate(`/formulas/${draftFormula.id}`);
    },
  });
  if (!formula.abilities.includes('formula.draft')) return null;
  return (
    <Box>
      <Button
        size="small"
        variant="outlined"
        startIcon={<EditNoteIcon />}
        disabled={isPending}
        onClick={(event) => {
          // In a list, the row around it leads elsewhere.
          event.stopPropagation();
          mutate({ instrumentId: formula.instrument.id });
        }}
      >
        {translate('resources.formulas.draft')}
      </Button>
      {error && (
        <FormHelperText error role="alert">
          {translate(error.message, error.failure.details)}
        </FormHelperText>
      )}
    </Box>
  );
};
