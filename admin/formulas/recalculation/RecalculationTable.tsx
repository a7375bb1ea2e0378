import { useState } from 'react';
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { usePhone } from '../../fields/Rows.js';
import { edge } from './edge.js';
import type { Card } from './recalculated.js';
import { CardEntry, CardRow } from './RecalculatedCard.js';

interface RecalculationTableProps {
  readonly cards: readonly Card[];
  /** Repeated at the top of every printed page. */
  readonly banner: string;
  readonly nameOf: (card: Card) => string;
}

/** Every report card as it was sealed and as it comes out now; one that is opened says which components moved it. */
export const RecalculationTable = ({ cards, banner, nameOf }: RecalculationTableProps) => {
  const [opened, setOpened] = useState<string>();
  const isPhone = usePhone();
  const partsOf = (card: Card) => ({
    card,
    name: nameOf(card),
    isOpen: opened === card.reportCardId,
    onToggle: () => setOpened(opened === card.reportCardId ? undefined : card.reportCardId),
  });
  if (isPhone) {
    return (
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {cards.map((card) => (
          <CardEntry key={card.reportCardId} {...partsOf(card)} />
        ))}
      </Box>
    );
  }
  return (
    <Table size="small" sx={{ fontVariantNumeric: 'tabular-nums' }}>
      <Head banner={banner} />
      <TableBody>
        {cards.map((card) => (
          <CardRow key={card.reportCardId} {...partsOf(card)} />
        ))}
      </TableBody>
    </Table>
  );
};

const figures = ['rank', 'points', 'grade'] as const;

const Head = ({ banner }: { readonly banner: string }) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`recalculation.${key}`);
  const sides = ['sealed', 'recalculated'] as const;
  return (
    <TableHead>
      <TableRow className="paper-only" sx={{ display: 'none' }}>
        <TableCell colSpan={8} sx={{ fontWeight: 700 }}>
          {banner}
        </TableCell>
      </TableRow>
      <TableRow>
        <TableCell rowSpan={2} sx={{ verticalAlign: 'bottom' }}>
          {say('columns.unit')}
        </TableCell>
        {sides.map((side) => (
          <TableCell key={side} colSpan={3} align="center" scope="colgroup" sx={edge}>
            {say(side)}
          </TableCell>
        ))}
        <TableCell rowSpan={2} align="right" sx={{ ...edge, verticalAlign: 'bottom' }}>
          {say('columns.difference')}
        </TableCell>
      </TableRow>
      <TableRow>
        {sides.flatMap((side) =>
          figures.map((figure) => (
            <TableCell key={`${side} ${figure}`} align="right" sx={figure === 'rank' ? edge : {}}>
              {say(`columns.${figure}`)}
            </TableCell>
          )),
        )}
      </TableRow>
    </TableHead>
  );
};
