import { useState } from 'react';
import { Box, Button, Chip, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePhone } from '../../fields/Rows.js';
import { useFormat } from '../../fields/useFormat.js';
import type { CardChangeFragment } from '../../graphql/graphql.js';
import { hasMoved, hasNewValue } from './moved.js';

interface ChangeTableProps {
  /** Of one revision after the first. */
  readonly cards: readonly CardChangeFragment[];
}

/**
 * What each worksheet came to before and after, so that no figure changes silently; those whose place alone is another, and
 * those that came out the same, when asked for.
 */
export const ChangeTable = ({ cards }: ChangeTableProps) => {
  const translate = useTranslate();
  const [whole, setWhole] = useState(false);
  const valued = cards.filter(hasNewValue);
  const first = valued.length > 0 ? valued : cards.filter(hasMoved);
  const shown = whole ? cards : first;
  const rest = cards.length - first.length;
  const ofUnits = cards.filter(({ unit }) => unit !== null);
  const instruments = new Set(ofUnits.map(({ instrument }) => instrument.id));
  return (
    <>
      {shown.length > 0 && (
        <Changes rows={shown.map((card) => ({ card, isNamed: instruments.size > 1 }))} />
      )}
      {rest > 0 && (
        <Button sx={{ mt: 1 }} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {translate(`periodReopening.changes.${whole ? 'hideRest' : 'showRest'}`, {
            smart_count: rest,
          })}
        </Button>
      )}
    </>
  );
};

const Changes = ({ rows }: { readonly rows: readonly RowProps[] }) => {
  const translate = useTranslate();
  const phone = usePhone();
  const say = (key: string) => translate(`periodReopening.changes.${key}`);
  if (phone) {
    return (
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => (
          <Entry key={row.card.reportCardId} {...row} />
        ))}
      </Box>
    );
  }
  return (
    <Table
      size="small"
      sx={{
        mt: 1,
        fontVariantNumeric: 'tabular-nums',
        '& .MuiTableCell-alignRight': { whiteSpace: 'nowrap' },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell>{say('unit')}</TableCell>
          <TableCell align="right">{say('before')}</TableCell>
          <TableCell align="right">{say('after')}</TableCell>
          <TableCell align="right">{say('difference')}</TableCell>
          <TableCell align="right">{say('rank')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.card.reportCardId} {...row} />
        ))}
      </TableBody>
    </Table>
  );
};

interface RowProps {
  readonly card: CardChangeFragment;
  /** Two regimes side by side: the instrument is told, too. */
  readonly isNamed: boolean;
}

const Row = (props: RowProps) => {
  const { before, after, difference, rank } = useChangeWords(props.card);
  return (
    <TableRow>
      <TableCell>
        <Holder {...props} />
      </TableCell>
      <TableCell align="right">{before}</TableCell>
      <TableCell align="right">{after}</TableCell>
      <TableCell align="right" sx={{ fontWeight: 700 }}>
        {difference}
      </TableCell>
      <TableCell align="right">{rank}</TableCell>
    </TableRow>
  );
};

const Entry = (props: RowProps) => {
  const translate = useTranslate();
  const { before, after, difference, rank } = useChangeWords(props.card);
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Holder {...props} />
      <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {before} → {after} · <strong>{difference}</strong>
      </Box>
      {rank && (
        <Box sx={{ color: 'text.secondary' }}>
          {translate('periodReopening.changes.rank')} {rank}
        </Box>
      )}
    </Box>
  );
};

/** Whose it is, with the way to the report card. */
const Holder = ({ card, isNamed }: RowProps) => {
  const translate = useTranslate();
  const name = card.unit?.name ?? translate('resources.report-cards.kabupaten');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Link to={`/report-cards/${card.reportCardId}/show`} style={{ color: 'inherit' }}>
        {isNamed ? `${name} · ${card.instrument.title}` : name}
      </Link>
      {card.wasOpen && (
        <Chip
          size="small"
          variant="outlined"
          label={translate('periodReopening.changes.wasOpen')}
        />
      )}
    </Box>
  );
};

/** The figures of a row in words. */
function useChangeWords(card: CardChangeFragment) {
  const { points, delta, number } = useFormat();
  const scored = (value: number | null, grade: string | null) =>
    grade ? `${points(value)} (${grade})` : points(null);
  const { rank, rankBefore } = card;
  return {
    before: scored(card.pointsBefore, card.gradeBefore),
    after: scored(card.points, card.grade),
    difference: delta(card.difference),
    rank:
      rank === null && rankBefore === null
        ? ''
        : rank === rankBefore
          ? number(rank)
          : `${number(rankBefore)} → ${number(rank)}`,
  };
}
