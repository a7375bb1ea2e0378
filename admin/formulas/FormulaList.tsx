import { Box, Typography } from '@mui/material';
import { DataTable, List, useRecordContext, useTranslate } from 'react-admin';
import type { ListProps } from 'react-admin';
import { EnumFilter } from '../fields/filters.js';
import { ListEmpty } from '../fields/ListEmpty.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { Rows } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import { FormulaStatus } from '../graphql/enums.js';
import type { FormulaRowFragment } from '../graphql/graphql.js';
import { DraftButton } from './DraftButton.js';
import { FormulaStatusChip } from './FormulaStatusChip.js';
import { RecalculationLink } from './recalculation/RecalculationLink.js';

const Column = DataTable.Col<FormulaRowFragment>;

const filters: ListProps['filters'] = [
  <EnumFilter
    key="status"
    source="status"
    values={FormulaStatus}
    enumName="FormulaStatus"
    alwaysOn
  />,
];

/** Every formula by instrument, latest first: what is in force, what came before, what is being drafted. */
export const FormulaList = () => {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const revisionOf = ({ revision }: FormulaRowFragment) =>
    translate('resources.formulas.revision', { revision });
  return (
    <List filters={filters} empty={<ListEmpty resource="formulas" />}>
      <Rows
        phone={
          <PhoneRows<FormulaRowFragment>
            title={({ instrument }) => instrument.title}
            detail={(row) => `${row.title} · ${revisionOf(row)}`}
            aside={({ status }) => <FormulaStatusChip status={status} />}
          />
        }
      >
        <DataTable bulkActionButtons={false} rowClick="edit">
          <Column source="instrument" disableSort render={({ instrument }) => instrument.title} />
          <Column
            source="title"
            disableSort
            render={(row) => (
              <Box>
                {row.title}
                <Typography variant="caption" component="div" color="textSecondary">
                  {revisionOf(row)}
                </Typography>
              </Box>
            )}
          />
          <Column
            source="status"
            disableSort
            render={({ status }) => <FormulaStatusChip status={status} />}
          />
          <Column
            source="publishedAt"
            disableSort
            render={({ publishedAt, publishedBy }) =>
              publishedAt
                ? `${shortDate(publishedAt)}${publishedBy ? `, ${publishedBy.name}` : ''}`
                : null
            }
          />
          <Column source="reason" disableSort />
          <Column source="actions" disableSort>
            <Actions />
          </Column>
        </DataTable>
      </Rows>
    </List>
  );
};

const Actions = () => {
  const formula = useRecordContext<FormulaRowFragment>();
  if (!formula) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <DraftButton formula={formula} />
      <RecalculationLink formula={formula} />
    </Box>
  );
};
