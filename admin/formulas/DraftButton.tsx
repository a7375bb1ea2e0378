import { Button } from '@mui/material';
import EditNoteIcon from '@mui/icons-material/EditNoteOutlined';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { DraftFormulaDocument } from '../graphql/graphql.js';
import type { FormulaRowFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';

/** Begins a draft as a copy of the published formula, or opens the draft that is already there. */
export const DraftButton = ({ formula }: { readonly formula: FormulaRowFragment }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { mutate, isPending } = useApiMutation(DraftFormulaDocument, {
    onSuccess: ({ draftFormula }) => {
      void queries.invalidateQueries({ queryKey: ['formulas'] });
      void navigate(`/formulas/${draftFormula.id}`);
    },
    onError: ({ message, failure }) =>
      notify(message, { type: 'error', messageArgs: failure.details }),
  });
  if (!formula.abilities.includes('formula.draft')) return null;
  return (
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
  );
};
