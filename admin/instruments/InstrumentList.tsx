import { DataTable, List, useTranslate } from 'react-admin';
import { ListEmpty } from '../fields/ListEmpty.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { Rows } from '../fields/Rows.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { InstrumentRowFragment } from '../graphql/graphql.js';

const Column = DataTable.Col<InstrumentRowFragment>;
const NumberColumn = DataTable.NumberCol<InstrumentRowFragment>;

/** Every instrument of the kabupaten, and how much of each is not read in the regulation. */
export const InstrumentList = () => {
  const translate = useTranslate();
  const { weight } = useFormat();
  const levelOf = ({ level }: InstrumentRowFragment) => translate(`enums.Level.${level}`);
  return (
    <List pagination={false} empty={<ListEmpty resource="instruments" />}>
      <Rows
        phone={
          <PhoneRows<InstrumentRowFragment>
            opens="show"
            title={({ title }) => title}
            detail={(row) =>
              translate('resources.instruments.summary', {
                level: levelOf(row),
                count: row.indicatorCount,
                total: weight(row.totalWeight),
              })
            }
            aside={({ inferredWeightCount }) => <Unofficial count={inferredWeightCount} />}
          />
        }
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <Column source="title" disableSort />
          <Column source="level" disableSort render={levelOf} />
          <NumberColumn source="revision" disableSort />
          <NumberColumn
            source="totalWeight"
            disableSort
            render={({ totalWeight }) => weight(totalWeight)}
          />
          <NumberColumn source="indicatorCount" disableSort />
          <Column
            source="inferredWeightCount"
            disableSort
            render={({ inferredWeightCount }) => <Unofficial count={inferredWeightCount} />}
          />
        </DataTable>
      </Rows>
    </List>
  );
};

const Unofficial = ({ count }: { readonly count: number }) => {
  const translate = useTranslate();
  return count === 0 ? (
    <ToneChip tone="good" label={translate('resources.instruments.allOfficial')} />
  ) : (
    <ToneChip tone="attention" label={translate('resources.instruments.inferred', { count })} />
  );
};
