import { DataTable, List, useTranslate } from 'react-admin';
import { figures } from '../fields/figures.js';
import { ListEmpty } from '../fields/ListEmpty.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { Rows } from '../fields/Rows.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { InstrumentRowFragment } from '../graphql/graphql.js';

const Column = DataTable.Col<InstrumentRowFragment>;

/** Every instrument of the kabupaten, and how much of each is not read in the regulation. */
export const InstrumentList = () => {
  const translate = useTranslate();
  const { number, weight } = useFormat();
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
          <Column
            source="revision"
            disableSort
            sx={figures}
            render={({ revision }) => number(revision)}
          />
          <Column
            source="totalWeight"
            disableSort
            sx={figures}
            render={({ totalWeight }) => weight(totalWeight)}
          />
          <Column
            source="indicatorCount"
            disableSort
            sx={figures}
            render={({ indicatorCount }) => number(indicatorCount)}
          />
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
