import { memo } from 'react';
import { useTranslate } from 'react-admin';
import type { Move } from '../../../schema/scoring/index.js';
import { GradeBadge } from '../../fields/GradeBadge.js';
import { Movement } from '../../fields/Movement.js';
import { useFormat } from '../../fields/useFormat.js';
import { isSame } from '../saving/sameDraft.js';
import type { Sheet } from './simulate.js';

interface MoveRowProps {
  readonly sheet: Sheet;
  readonly move: Move;
  readonly isOpen: boolean;
  readonly onToggle: (worksheetId: string) => void;
}

const Row = ({ sheet, move, isOpen, onToggle }: MoveRowProps) => {
  const translate = useTranslate();
  const { points, delta } = useFormat();
  const { before, after } = move;
  const { worksheetId, unitName } = sheet;
  return (
    <button type="button" onClick={() => onToggle(worksheetId)} aria-expanded={isOpen}>
      <span className="rank">{after.rank ?? '–'}</span>
      <Places rank={after.rank} previousRank={before.rank} />
      <span className="name">{unitName ?? translate('resources.worksheets.kabupaten')}</span>
      <span className="points">
        <strong>{points(after.points)}</strong>
        <small>{Math.abs(move.points) < 0.005 ? '=' : delta(move.points)}</small>
      </span>
      <span className="grade">
        {after.grade && <Badge grade={after.grade} />}
        {move.grade !== 0 && before.grade && (
          <small>{translate('simulation.was', { grade: before.grade })}</small>
        )}
      </span>
    </button>
  );
};

/** One unit, as the draft makes it. A weight that is drawn moves the points of most and the places of few. */
export const MoveRow = memo(Row, isSame);

const Places = memo(Movement);
const Badge = memo(GradeBadge);
