import { useState } from 'react';
import { Alert, Box, Button, Card, MenuItem, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { Title, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useDraft } from '../drafts/useDraft.js';
import { kabupaten } from '../follow-ups/question.js';
import { useOwnPlaces } from '../follow-ups/useOwnPlaces.js';
import { CreateInnovationDocument } from '../graphql/graphql.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useApiMutation } from '../providers/api.js';
import { useCan, useViewer } from '../providers/useViewer.js';
import { InnovationForm, type InnovationText } from './InnovationForm.js';

/** Writes down an innovation of the own unit. */
export const InnovationCreate = () => {
  const translate = useTranslate();
  const creates = useCan('innovation.create');
  const places = useOwnPlaces();
  const [chosen, choose] = useState(places[0]?.id ?? kabupaten);
  const place = places.find(({ id }) => (id ?? kabupaten) === chosen) ?? places[0];
  if (!creates || !place) return <AccessDenied />;
  return (
    <>
      <Title title="resources.innovations.form.create" />
      <Card sx={{ p: { xs: 1.5, md: 2.5 }, maxWidth: 820, display: 'grid', gap: 2 }}>
        {places.length > 1 && (
          <TextField
            select
            label={translate('resources.innovations.form.unit')}
            value={place.id ?? kabupaten}
            onChange={({ target }) => choose(target.value)}
          >
            {places.map(({ id, name }) => (
              <MenuItem key={id ?? kabupaten} value={id ?? kabupaten}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Writing key={place.id ?? kabupaten} unitId={place.id} />
      </Card>
    </>
  );
};

const Writing = ({ unitId }: { readonly unitId: string | null }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const viewer = useViewer();
  // What is typed stays on the device until it is saved or discarded.
  const [draft, setDraft] = useDraft<InnovationText | null>(
    `innovations.draft.${unitId ?? kabupaten}`,
    null,
  );
  const [wasThere] = useState(draft !== null);
  const begun: InnovationText = {
    title: '',
    problem: '',
    idea: '',
    ownerId: viewer?.person.id ?? '',
    indicatorCodes: [],
  };
  const text = draft ?? begun;
  const { mutate, isPending, error } = useApiMutation(CreateInnovationDocument, {
    onSuccess: ({ createInnovation }) => {
      setDraft(null);
      queries.setQueryData(['Innovation', { id: createInnovation.id }], {
        innovation: createInnovation,
      });
      void queries.invalidateQueries({ queryKey: ['Innovations'] });
      notify('resources.innovations.form.saved', { type: 'success' });
      void navigate(`/innovations/${createInnovation.id}`, { replace: true });
    },
  });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {wasThere && draft && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={() => setDraft(null)}>
              {translate('resources.follow-ups.form.discard')}
            </Button>
          }
        >
          {translate('resources.follow-ups.form.draft')}
        </Alert>
      )}
      <InnovationForm
        text={text}
        onChange={(change) => setDraft({ ...text, ...change })}
        unitId={unitId}
        failure={error?.failure}
        busy={isPending}
        onSave={() =>
          mutate({ input: { ...text, indicatorCodes: [...text.indicatorCodes], unitId } })
        }
        onCancel={() => void navigate(-1)}
      />
    </Box>
  );
};
