import { Box, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailedState } from '../../fields/FailedState.js';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import { PeriodReopeningsDocument, PeriodRevisionsDocument } from '../../graphql/graphql.js';
import type { PeriodRevisionsQuery, ReopeningFragment } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { BookButton } from '../../report-cards/book/BookButton.js';
import { ChangeTable } from './ChangeTable.js';
import { hasMoved, hasNewValue } from './moved.js';
import { ReopeningWords } from './ReopeningWords.js';

/** Each time that a period closed, the latest first: why it was opened again, and which figures that changed. */
export const RevisionsPanel = ({ period }: { readonly period: RevisionProps['period'] }) => {
  const translate = useTranslate();
  const revisions = useApiQuery(PeriodRevisionsDocument, { periodId: period.id });
  const reopenings = useApiQuery(PeriodReopeningsDocument, { id: period.id });
  const error = revisions.error ?? reopenings.error;
  const retry = () => void Promise.all([revisions.refetch(), reopenings.refetch()]);
  return (
    <Panel
      title={translate('periodReopening.history.title')}
      lead={translate('periodReopening.history.lead')}
    >
      {error ? (
        <FailedState error={error} onRetry={retry} />
      ) : !revisions.data || !reopenings.data ? (
        <Skeleton variant="rounded" height={120} />
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2.5 }}>
          {revisions.data.periodRevisions.toReversed().map((sealed) => (
            <Revision
              key={sealed.revision}
              sealed={sealed}
              period={period}
              reopening={reopenings.data.period.reopenings.find(
                ({ revision }) => revision === sealed.revision,
              )}
            />
          ))}
        </Box>
      )}
    </Panel>
  );
};

interface RevisionProps {
  readonly period: { readonly id: string; readonly name: string };
  readonly sealed: PeriodRevisionsQuery['periodRevisions'][number];
  /** Undefined of the first. */
  readonly reopening: ReopeningFragment | undefined;
}

const Revision = ({ sealed, reopening, period }: RevisionProps) => {
  const translate = useTranslate();
  const { dateTime, points, delta } = useFormat();
  const { revision, sealedAt, index, indexGrade, indexDifference, cards } = sealed;
  const say = (key: string, values?: object) => translate(`periodReopening.history.${key}`, values);
  const scored = indexGrade ? `${points(index)} · ${indexGrade}` : points(index);
  const valued = cards.filter(hasNewValue).length;
  const shifted = cards.filter(hasMoved).length - valued;
  return (
    <Box component="li" sx={{ minWidth: 0 }}>
      <Typography variant="h3">{say('revision', { revision })}</Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        <div>{say('sealed', { date: dateTime(sealedAt) })}</div>
        {reopening && <ReopeningWords reopening={reopening} />}
        {index !== null && (
          <div>
            {indexDifference === null
              ? say('index', { points: scored })
              : say('indexMoved', { points: scored, delta: delta(indexDifference) })}
          </div>
        )}
      </Typography>
      <BookButton period={period} revision={revision} />
      {reopening && cards.length > 0 && (
        <>
          <Typography variant="body2" sx={{ mt: 1, fontWeight: 600 }}>
            {[
              ...(valued > 0 ? [say('moved', { smart_count: valued })] : []),
              ...(shifted > 0 ? [say('shifted', { smart_count: shifted })] : []),
            ].join(' ') || say('noneMoved')}
          </Typography>
          <ChangeTable cards={cards} />
        </>
      )}
    </Box>
  );
};
