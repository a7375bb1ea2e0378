import type { StyleMark } from '../../schema/formatted-text/index.js';
import type { StyledLine } from './styledLine.js';
import type { Stretch, Typed } from './typed.js';
import { written } from './written.js';

/**
 * The line with the stretch no longer bold, or italic, and what was so around it still so; the stretch is where it is
 * then. All that is read of the stretch has to stand between marks of the kind.
 */
export function unstyled(line: StyledLine, { start, end }: Stretch, mark: StyleMark): Typed {
  const pairs = line.pairs.filter(
    (pair) => pair.mark === mark && pair.start < end && pair.end > start,
  );
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return { text: line.text, start, end };
  const [begins, ends] = [first.start + mark.length, last.end - mark.length];
  const left = still(line, { start: begins, end: Math.max(start, begins) }, mark);
  const right = still(line, { start: Math.min(end, ends), end: ends }, mark);
  const before = written(line, { start: 0, end: Math.min(start, first.start) }, {}) + left;
  const said = written(
    line,
    { start, end },
    { start: left.endsWith(mark), end: right.startsWith(mark), without: mark },
  );
  const behind = written(line, { start: Math.max(end, last.end), end: line.text.length }, {});
  return {
    text: before + said + right + behind,
    start: before.length,
    end: before.length + said.length,
  };
}

/** A stretch between marks of its own; where a mark of the other kind has its partner elsewhere, on either side of it. */
function still(line: StyledLine, { start, end }: Stretch, mark: StyleMark): string {
  let text = '';
  let done = start;
  for (const { place, length } of lonelyMarks(line, { start, end }, mark)) {
    text += between(line, { start: done, end: place }, mark);
    done = place + length;
    text += line.text.slice(place, done);
  }
  return text + between(line, { start: done, end }, mark);
}

/** Marks of the other kind whose partner is not in the stretch. */
const lonelyMarks = ({ pairs }: StyledLine, { start, end }: Stretch, mark: StyleMark) =>
  pairs
    .filter((pair) => pair.mark !== mark)
    .flatMap((pair) => {
      const { length } = pair.mark;
      const both = [pair.start, pair.end - length].map((place) => ({ place, length }));
      const inside = both.filter(({ place }) => place >= start && place < end);
      return inside.length === 1 ? inside : [];
    })
    .toSorted((one, other) => one.place - other.place);

/** A mark touches what it is about: spaces at an edge stay outside. */
function between(line: StyledLine, { start, end }: Stretch, mark: StyleMark): string {
  const raw = line.text.slice(start, end);
  const said = raw.trim();
  if (said === '') return raw;
  const from = start + raw.indexOf(said);
  const to = from + said.length;
  const inner = written(line, { start: from, end: to }, { start: true, end: true, without: mark });
  return line.text.slice(start, from) + mark + inner + mark + line.text.slice(to, end);
}
