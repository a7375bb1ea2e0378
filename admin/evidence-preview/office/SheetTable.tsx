import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { columnName } from './cutSheet.js';
import type { Cell, Sheet } from './readSheets.js';

interface SheetTableProps {
  readonly sheet: Sheet;
  readonly label: string;
}

/** A sheet with the letters and numbers that people know its cells by. */
export const SheetTable = ({ sheet, label }: SheetTableProps) => {
  const translate = useTranslate();
  const cellText = useCellText();
  const columns = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0);
  return (
    <Box
      role="group"
      aria-label={label}
      // What scrolls has to be reached by keyboard.
      tabIndex={0}
      sx={{
        maxHeight: 'calc(var(--preview-height) - 32px)',
        overflow: 'auto',
        overscrollBehavior: 'contain',
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: '8px',
      }}
    >
      <Box component="table" sx={tableStyles}>
        <thead>
          <tr>
            <th aria-label={translate('preview.rows')} />
            {Array.from({ length: columns }, (_, index) => (
              <th key={index} scope="col">
                {columnName(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.cells.map((row, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {Array.from({ length: columns }, (_, column) => {
                const cell = row[column] ?? null;
                return (
                  <td key={column} className={typeof cell === 'number' ? 'number' : undefined}>
                    {cellText(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
};

/** A cell in the reader's own way of writing numbers and dates. */
function useCellText() {
  const translate = useTranslate();
  const { locale } = useFormat();
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  // As many digits as Excel shows of a number that nobody has formatted.
  const number = new Intl.NumberFormat(tag, { maximumSignificantDigits: 11 });
  // A sheet's date is of no zone: its own wall clock.
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return (cell: Cell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return number.format(cell);
    if (typeof cell === 'boolean') return translate(cell ? 'preview.yes' : 'preview.no');
    if (typeof cell === 'string') return cell;
    return (cell.getTime() % 86_400_000 === 0 ? day : moment).format(cell);
  };
}

const tableStyles = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  width: 'max-content',
  fontSize: '0.8125rem',
  backgroundColor: 'background.paper',
  '& td, & th': {
    borderRight: '1px solid',
    borderBottom: '1px solid',
    borderColor: 'divider',
    px: 1,
    py: 0.25,
    textAlign: 'left',
    verticalAlign: 'top',
    maxWidth: 280,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  '& td': { minWidth: 56 },
  '& td.number': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  '& th': {
    position: 'sticky',
    backgroundColor: 'background.default',
    color: 'text.secondary',
    fontWeight: 500,
    textAlign: 'center',
    minWidth: 36,
  },
  '& thead th': { top: 0, zIndex: 1 },
  '& tbody th': { left: 0 },
} as const;
