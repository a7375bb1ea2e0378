import { Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { noValue } from '../../schema/format.js';
import { useFormat } from '../fields/useFormat.js';
import { DashboardOnTimeDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { Tile } from './Tile.js';

/** How many worksheets of a period were submitted by its due date, the kabupaten's own among them. */
export const OnTimeTile = ({ periodId }: { readonly periodId: string }) => {
  const translate = useTranslate();
  const { number, percent } = useFormat();
  const { data, error } = useApiQuery(DashboardOnTimeDocument, { periodId });
  const say = (key: string, values?: object) => translate(`dashboard.tiles.${key}`, values);
  const label = say('onTime');
  if (data) {
    const { onTime, worksheets } = data.period.progress;
    return (
      <Tile
        label={label}
        value={percent(worksheets === 0 ? null : onTime / worksheets, 0)}
        detail={say('onTimeOf', { onTime: number(onTime), count: number(worksheets) })}
      />
    );
  }
  return error ? (
    <Tile label={label} value={noValue} detail={say('onTimeFailed')} />
  ) : (
    <Tile
      label={label}
      value={<Skeleton width="2.5em" />}
      detail={translate('common.state.loading')}
    />
  );
};
