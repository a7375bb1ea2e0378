import { createTheme } from '@mui/material/styles';
import { describe, expect, test } from 'vitest';
import { monthsAhead, paceOf } from './pace.js';
import { trendOption } from './trendOption.js';

const words = {
  index: 'Index',
  mean: 'Mean',
  projection: 'Projection',
  range: 'Range',
  period: (name: string) => name,
  number: (value: number) => value.toFixed(1),
};

/** Months of 2022 from April on, each with its index and the mean of the units. */
function drawn(...indices: (number | null)[]) {
  const trend = indices.map((index, at) => ({ periodId: `${at}`, name: `2022-0${4 + at}`, year: 2022, month: 4 + at, index, meanAchievement: at === 0 ? null : 0.5 })); // prettier-ignore
  const pace = paceOf(trend, []);
  const { palette } = createTheme();
  const option = trendOption({ trend, pace, bounds: [], palette, words, phone: false });
  const dataOf = (name: string) =>
    option.series.find((one) => 'name' in one && one.name === name)?.data;
  return { trend, pace, option, names: option.xAxis.data, dataOf };
}

describe('the line of the index and where it goes', () => {
  test('what may come goes on from the last value, up to September', () => {
    const { names, dataOf } = drawn(52, 53, 54);
    expect(names).toEqual(['2022-04', '2022-05', '2022-06', '2022-07', '2022-08', '2022-09']);
    expect(dataOf('Projection')).toEqual([null, null, 54, 55, 56, 57]);
    expect(dataOf('Range')).toEqual([null, null, 0, 0, 0, 0]);
  });

  test('a month closed without an index stands on the axis once, and what may come at its own month', () => {
    const { trend, pace, names, dataOf } = drawn(52, 53, 54, null);
    expect(names).toEqual(['2022-04', '2022-05', '2022-06', '2022-07', '2022-08', '2022-09']);
    expect(dataOf('Index')).toEqual([52, 53, 54, null]);
    expect(dataOf('Projection')).toEqual([null, null, 54, 55, 56, 57]);
    // Nor is a month that is over still to come.
    expect(monthsAhead(trend, pace).map(({ month }) => month)).toEqual([8, 9]);
  });

  test('where no unit has a total there is no mean, and not one of nothing', () => {
    expect(drawn(52, 53).dataOf('Mean')).toEqual([null, 50]);
  });

  test('each month says what it is: sealed, or what may come with its range', () => {
    const { option } = drawn(50, 51, 53);
    const hit = (dataIndex: number, seriesName: string, value: number) => ({ dataIndex, seriesName, value, axisValueLabel: 'Month', marker: '' }); // prettier-ignore
    const { formatter } = option.tooltip;
    expect(formatter([hit(2, 'Index', 53), hit(2, 'Projection', 53)])).toBe('Month<br>Index: 53.0');
    // By hand in the test of the projection: 56 in two months, 51.6 to 60.4.
    expect(formatter([hit(4, 'Projection', 56)])).toBe('Month<br>Projection: 56.0<br>Range: 51.6–60.4'); // prettier-ignore
  });
});
