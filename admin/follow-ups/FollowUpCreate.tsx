import { useState } from 'react';
import { Alert, Box, Button, Card, MenuItem, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { Title, useNotify, useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { dayOf } from '../../schema/calendar/index.js';
import { limits } from '../../schema/limits.js';
import { useDraft } from '../drafts/useDraft.js';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { useFormat } from '../fields/useFormat.js';
import {
  CreateFollowUpDocument,
  FollowUpRaiseDocument,
  type FollowUpRaiseQuery,
} from '../graphql/graphql.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { usePeriod } from '../layout/usePeriod.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { useCan, useViewer } from '../providers/useViewer.js';
import { proposedDueDay } from './dueDay.js';
import { FollowUpForm, type FollowUpText } from './FollowUpForm.js';
import { kabupaten } from './question.js';
import { useFollowUpsAnew } from './useFollowUpsAnew.js';
import { type Place, useAllPlaces, useOwnPlaces } from './useOwnPlaces.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';

/** Writes down a new action: one's own, what a report card suggests, or a commitment of a meeting. */
export const FollowUpCreate = () => {
  const [search] = useSearchParams();
  const creates = useCan('followUp.createOwn');
  const commits = useCan('followUp.commit');
  const isCommitment = commits && (search.get('as') === 'commitment' || !creates);
  const title = `resources.follow-ups.form.${isCommitment ? 'commit' : 'create'}`;
  const cardId = search.get('reportCard');
  if (!creates && !commits) return <AccessDenied />;
  return (
    <>
      <Title title={title} />
      <Card sx={{ p: { xs: 1.5, md: 2.5 }, maxWidth: 820 }}>
        {cardId ? (
          <OfCard
            cardId={cardId}
            indicatorCode={search.get('indicator') ?? ''}
            isCommitment={isCommitment}
          />
        ) : (
          <OfPeriod isCommitment={isCommitment} unit={search.get('unit')} />
        )}
      </Card>
    </>
  );
};

/** Filled with what the card suggests. */
const OfCard = (props: { cardId: string; indicatorCode: string; isCommitment: boolean }) => {
  const { cardId, indicatorCode, isCommitment } = props;
  const { data, error, refetch } = useApiQuery(FollowUpRaiseDocument, { id: cardId });
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={6} />;
  const { reportCard } = data;
  const raise = reportCard.raises.find((one) => one.indicatorCode === indicatorCode);
  return (
    <Writing
      draftKey={`${cardId}.${indicatorCode}`}
      unitId={reportCard.unit?.id ?? null}
      periodId={reportCard.period.id}
      isCommitment={isCommitment}
      suggestion={raise && { raise, card: reportCard }}
    />
  );
};

/** Without a card: it follows the latest one, and so is spoken of on the next. */
const OfPeriod = (props: { isCommitment: boolean; unit: string | null }) => {
  const { isCommitment } = props;
  const translate = useTranslate();
  const { period: inWords } = useFormat();
  const { period: chosenPeriod, periods, isPending } = usePeriod();
  const own = useOwnPlaces();
  const all = useAllPlaces(isCommitment);
  const places = isCommitment ? all : own;
  // For whom a commitment is, is said and not assumed.
  const [chosen, choose] = useState(props.unit ?? (isCommitment ? '' : keyOf(own[0])));
  const say = (key: string, params = {}) => translate(`resources.follow-ups.form.${key}`, params);
  if (isPending || (isCommitment && places.length === 0)) return <LoadingState rows={6} />;
  const period = periods.find(hasSealedFigures) ?? chosenPeriod;
  if (!period || period.status === 'PLANNED') {
    return <EmptyState title={translate('common.period.none')} />;
  }
  const place = places.find((one) => keyOf(one) === chosen);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {hasSealedFigures(period) && (
        <Typography color="textSecondary">
          {say('followsCard', { period: inWords(period.name) })}
        </Typography>
      )}
      {places.length > 1 && (
        <TextField
          select
          required
          label={say('unit')}
          value={place ? keyOf(place) : ''}
          onChange={({ target }) => choose(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        >
          {places.map((one) => (
            <MenuItem key={keyOf(one)} value={keyOf(one)}>
              {one.name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {place && (
        <Writing
          key={keyOf(place)}
          draftKey={keyOf(place)}
          unitId={place.id}
          periodId={period.id}
          isCommitment={isCommitment}
        />
      )}
    </Box>
  );
};

/** A unit as the address and the choice name it. */
const keyOf = (place: Place | undefined): string => (place ? (place.id ?? kabupaten) : '');

interface WritingProps {
  /** What is typed is kept on the device under it, until it is saved or discarded. */
  readonly draftKey: string;
  readonly unitId: string | null;
  readonly periodId: string;
  readonly isCommitment: boolean;
  readonly suggestion?:
    | {
        readonly raise: FollowUpRaiseQuery['reportCard']['raises'][number];
        readonly card: FollowUpRaiseQuery['reportCard'];
      }
    | undefined;
}

const Writing = ({ draftKey, unitId, periodId, isCommitment, suggestion }: WritingProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const client = useQueryClient();
  const readAnew = useFollowUpsAnew();
  const { delta, period } = useFormat();
  const begun = useBegun(suggestion?.raise, isCommitment);
  // A commitment of a meeting is not what one promises oneself.
  const kind = isCommitment ? 'commitment' : 'own';
  const [draft, setDraft] = useDraft<FollowUpText | null>(
    `followUps.draft.${kind}.${draftKey}`,
    null,
  );
  const [wasThere] = useState(draft !== null);
  const text = draft ?? begun;
  const say = (key: string, params = {}) => translate(`resources.follow-ups.form.${key}`, params);
  const { mutate, isPending, error } = useApiMutation(CreateFollowUpDocument, {
    onSuccess: ({ createFollowUp }) => {
      setDraft(null);
      client.setQueryData(['FollowUp', { id: createFollowUp.id }], {
        followUpAction: createFollowUp,
      });
      readAnew();
      notify('resources.follow-ups.form.saved', { type: 'success' });
      void navigate(`/follow-ups/${createFollowUp.id}`, { replace: true });
    },
  });
  const raise = suggestion && {
    reportCardId: suggestion.card.id,
    indicatorCode: suggestion.raise.indicatorCode,
  };
  const source = isCommitment ? 'COMMITMENT' : raise ? 'RECOMMENDATION' : 'OWN';
  const isTaken = error?.failure.code === 'DUPLICATE';
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {wasThere && draft && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={() => setDraft(null)}>
              {say('discard')}
            </Button>
          }
        >
          {say('draft')}
        </Alert>
      )}
      {suggestion && (
        <Alert severity="success" icon={false}>
          {say('promised', {
            period: period(suggestion.card.period.name),
            points: delta(suggestion.raise.points),
            code: suggestion.raise.indicatorCode,
          })}
        </Alert>
      )}
      <FollowUpForm
        text={text}
        onChange={(change) => setDraft({ ...text, ...change })}
        unitId={unitId}
        periodId={periodId}
        failure={error?.failure}
        failureText={isTaken ? say('duplicate') : undefined}
        busy={isPending}
        onSave={() =>
          mutate({
            input: {
              ...text,
              indicatorCodes: [...text.indicatorCodes],
              unitId,
              periodId,
              source,
              ...(raise && { raise }),
            },
          })
        }
        onCancel={() => void navigate(-1)}
      />
    </Box>
  );
};

/** What the form begins with: the suggestion's question, oneself where one may, and a day that can be met. */
function useBegun(
  raise: { readonly indicatorCode: string; readonly text: string } | undefined,
  isCommitment: boolean,
): FollowUpText {
  const viewer = useViewer();
  const [today] = useState(() => dayOf(new Date()));
  return {
    title: raise?.text.slice(0, limits.titleLength) ?? '',
    description: '',
    ownerId: isCommitment ? '' : (viewer?.person.id ?? ''),
    dueDay: proposedDueDay(today),
    indicatorCodes: raise ? [raise.indicatorCode] : [],
  };
}
