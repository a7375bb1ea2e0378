import { Box, Button, Typography } from '@mui/material';
import { DataTable, List, Title, useRecordContext, useTranslate } from 'react-admin';
import type { ListProps } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.js';
import { EnumFilter } from '../fields/filters.js';
import { figures } from '../fields/figures.js';
import { GradeBadge } from '../fields/GradeBadge.js';
import { ListEmpty } from '../fields/ListEmpty.js';
import { LoadingState } from '../fields/LoadingState.js';
import { Movement } from '../fields/Movement.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { Rows } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import { PeriodRecalculationLink } from '../formulas/recalculation/RecalculationLink.js';
import { Level } from '../graphql/enums.js';
import type { ReportCardRowFragment } from '../graphql/graphql.js';
import { useScreenPeriod } from '../layout/useScreenPeriod.js';
import { RapimLink } from '../rapim/RapimLink.js';
import { BookButton } from './book/BookButton.js';
import { useHolder } from './useHolder.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';
import { ReopenedNotice } from '../periods/revisions/ReopenedNotice.js';

const Column = DataTable.Col<ReportCardRowFragment>;

const filters: ListProps['filters'] = [
  <EnumFilter key="level" source="level" values={Level} enumName="Level" alwaysOn />,
];

/** The report cards of the chosen period that the viewer may see, best first. */
export const ReportCardList = () => {
  const translate = useTranslate();
  const { period, isPending } = useScreenPeriod();
  if (isPending) return <LoadingState />;
  if (!period) {
    return (
      <>
        <Title title={translate('resources.report-cards.name', { smart_count: 2 })} />
        <ListEmpty resource="report-cards" />
      </>
    );
  }
  return (
    <List
      filter={{ periodId: period.id }}
      filters={filters}
      sort={{ field: 'rank', order: 'ASC' }}
      perPage={100}
      empty={<NotYet />}
    >
      <ReopenedNotice period={period} showsFigures sx={{ m: 1 }} />
      {hasSealedFigures(period) && (
        <Box sx={{ px: 1, pt: 1, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <RapimLink periodId={period.id} />
          <BookButton period={period} />
          <PeriodRecalculationLink periodId={period.id} />
        </Box>
      )}
      <CardRows />
    </List>
  );
};

const CardRows = () => {
  const holderOf = useHolder();
  const format = useFormat();
  // Without a total its 0 is no score.
  const points = (card: ReportCardRowFragment) => format.points(card.grade ? card.points : null);
  const percent = (card: ReportCardRowFragment) =>
    format.percent(card.grade ? card.achievement : null);
  return (
    <Rows
      phone={
        <PhoneRows<ReportCardRowFragment>
          opens="show"
          title={(card) => `${card.rank === null ? '' : `${card.rank}. `}${holderOf(card)}`}
          detail={(card) => (
            <>
              {points(card)} · {percent(card)} · <Movement {...card} />
            </>
          )}
          aside={(card) => <Grade card={card} />}
        />
      }
    >
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.NumberCol<ReportCardRowFragment> source="rank" />
        <Column source="movement" disableSort>
          <MovementCell />
        </Column>
        <Column source="unit" render={(card) => holderOf(card)} />
        <Column source="points" sx={figures} render={(card) => <strong>{points(card)}</strong>} />
        <Column source="achievement" disableSort sx={figures} render={percent} />
        <Column source="grade" disableSort render={(card) => <Grade card={card} />} />
      </DataTable>
    </Rows>
  );
};

const Grade = ({ card }: { readonly card: ReportCardRowFragment }) =>
  card.grade ? <GradeBadge grade={card.grade} predicate={card.predicate} /> : null;

const MovementCell = () => {
  const { delta } = useFormat();
  const card = useRecordContext<ReportCardRowFragment>();
  if (!card) return null;
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      <Movement {...card} />
      {card.grade && card.previousPoints !== null && (
        <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 1 }}>
          {delta(card.points - card.previousPoints)}
        </Typography>
      )}
    </Box>
  );
};

/** A period that is not closed has no report cards: the way to the last one that has. */
const NotYet = () => {
  const translate = useTranslate();
  const { period } = useFormat();
  const { periods, choose } = useScreenPeriod();
  const closed = periods.find(hasSealedFigures);
  const say = (key: string, values?: object) => translate(`resources.report-cards.${key}`, values);
  return (
    <EmptyState
      title={say('empty.title')}
      lead={say('empty.lead')}
      action={
        closed && (
          <Button variant="contained" onClick={() => choose(closed.id)}>
            {say('openClosed', { period: period(closed.name) })}
          </Button>
        )
      }
    />
  );
};
