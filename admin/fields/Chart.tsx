import { useState } from 'react';
import {
  Box,
  Button,
  Link as TextLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import BarChartIcon from '@mui/icons-material/BarChartOutlined';
import TableRowsIcon from '@mui/icons-material/TableRowsOutlined';
import type { EChartsCoreOption } from 'echarts/core';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useChart } from './useChart.js';
import type { ChartHit } from './useChart.js';

/** The numbers behind a chart, formatted: the first cell of a row names it. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where a figure leads, where a click on it in the chart leads somewhere. */
  readonly pathOf?: (row: number, column: number) => string | undefined;
}

interface ChartProps {
  /** What the chart shows, in a sentence: who cannot see it hears this. */
  readonly label: string;
  /** Memoise it: a new object is drawn anew. */
  readonly option: EChartsCoreOption;
  /** The same numbers for those who would rather read. */
  readonly table: ChartTable;
  readonly height?: number;
  readonly onHit?: (hit: ChartHit) => void;
}

/** A chart, and at the press of a button the table of the same numbers. */
export const Chart = ({ label, option, table, height = 280, onHit }: ChartProps) => {
  const translate = useTranslate();
  const [asTable, setAsTable] = useState(false);
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
        <Button
          size="small"
          color="inherit"
          startIcon={asTable ? <BarChartIcon /> : <TableRowsIcon />}
          onClick={() => setAsTable(!asTable)}
        >
          {translate(asTable ? 'common.chart.asChart' : 'common.chart.asTable')}
        </Button>
      </Box>
      {asTable ? (
        <NumberTable label={label} {...table} />
      ) : (
        <Drawing label={label} option={option} height={height} onHit={onHit} />
      )}
    </Box>
  );
};

type DrawingProps = Pick<ChartProps, 'label' | 'option'> & {
  readonly height: number;
  readonly onHit: ChartProps['onHit'] | undefined;
};

const Drawing = ({ label, option, height, onHit }: DrawingProps) => {
  const element = useChart(option, onHit);
  return <Box ref={element} role="img" aria-label={label} sx={{ width: '100%', height }} />;
};

const NumberTable = ({ label, columns, rows, pathOf }: ChartTable & { readonly label: string }) => (
  <TableContainer tabIndex={0} role="region" aria-label={label} sx={{ maxHeight: 420 }}>
    <Table size="small" stickyHeader aria-label={label}>
      <TableHead>
        <TableRow>
          {columns.map((column, index) => (
            <TableCell key={column} align={index === 0 ? 'left' : 'right'}>
              {column}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, at) => (
          <TableRow key={`${at} ${row[0]}`}>
            {row.map((cell, index) => (
              <TableCell
                key={columns[index]}
                component={index === 0 ? 'th' : 'td'}
                scope={index === 0 ? 'row' : undefined}
                align={index === 0 ? 'left' : 'right'}
              >
                <Figure path={pathOf?.(at, index)}>{cell}</Figure>
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </TableContainer>
);

interface FigureProps {
  readonly path: string | undefined;
  readonly children: string;
}

const Figure = ({ path, children }: FigureProps) =>
  path === undefined ? (
    children
  ) : (
    <TextLink component={Link} to={path} color="inherit">
      {children}
    </TextLink>
  );
