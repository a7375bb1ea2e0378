import { memo } from 'react';
import CommentIcon from '@mui/icons-material/ChatBubbleOutlineOutlined';
import PeopleIcon from '@mui/icons-material/PeopleAltOutlined';
import { useTranslate } from 'react-admin';
import { MarkIcon } from './MarkIcon.js';
import type { ComponentRow, IndicatorRow } from './treeRows.js';

interface Common {
  /** Whether the Tab key stops here; the arrow keys go on from it. */
  readonly tabbable: boolean;
  readonly onPick: (code: string) => void;
}

type ComponentProps = Omit<ComponentRow, 'kind'> & Common;

/** A component with how much below it is done. All properties are plain, so that it renders only when one of them changes. */
export const ComponentRowItem = memo(
  ({
    code,
    text,
    level,
    expanded,
    indicators,
    done,
    returned,
    tabbable,
    onPick,
  }: ComponentProps) => {
    const translate = useTranslate();
    const progress = translate('resources.worksheets.tree.done', { done, total: indicators });
    const back = translate('resources.worksheets.tree.returnedCount', { count: returned });
    return (
      // The tree around it listens to the keys of all its rows.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
      <div
        role="treeitem"
        aria-level={level}
        aria-expanded={expanded}
        aria-label={`${text}, ${progress}${returned > 0 ? `, ${back}` : ''}`}
        tabIndex={tabbable ? 0 : -1}
        data-code={code}
        className={`row component${level === 1 ? ' top' : ''}`}
        style={{ paddingLeft: indent(level) }}
        onClick={() => onPick(code)}
      >
        <span className="chevron" aria-hidden>
          ›
        </span>
        <span className="text">
          {text}
          <div className="bar">
            <i style={{ width: `${indicators > 0 ? (done / indicators) * 100 : 0}%` }} />
          </div>
        </span>
        {returned > 0 && (
          <span className="back" title={back}>
            ↩ {returned}
          </span>
        )}
        <span className={`count${done === indicators ? ' all' : ''}`} title={progress}>
          {done}/{indicators}
        </span>
      </div>
    );
  },
);

type IndicatorProps = Omit<IndicatorRow, 'kind'> &
  Common & {
    readonly current: boolean;
    /** Not saved, and not by itself about to be. */
    readonly troubled: boolean;
    /** Who else has it open, in words. */
    readonly others: string | undefined;
    /** How much is said of it. */
    readonly comments: number;
  };

/** An indicator with the sign of where it stands. */
export const IndicatorRowItem = memo(
  ({
    code,
    text,
    level,
    mark,
    unchanged,
    current,
    troubled,
    others,
    comments,
    tabbable,
    onPick,
  }: IndicatorProps) => {
    const translate = useTranslate();
    const standing = translate(`resources.worksheets.mark.${mark}`);
    const unsaved = translate('resources.worksheets.tree.unsaved');
    const carried = translate('resources.worksheets.answer.unchanged');
    const open = others && translate('live.at', { people: others });
    const said = comments > 0 && translate('comments.count', { smart_count: comments });
    const more = [standing, unchanged && carried, troubled && unsaved, said, open]
      .filter(Boolean)
      .join(', ');
    return (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
      <div
        role="treeitem"
        aria-level={level}
        aria-selected={current}
        aria-label={`${code} ${text}, ${more}`}
        title={more}
        tabIndex={tabbable ? 0 : -1}
        data-code={code}
        className={`row indicator${current ? ' current' : ''}`}
        style={{ paddingLeft: indent(level) }}
        onClick={() => onPick(code)}
      >
        <MarkIcon mark={mark} />
        <span className="text">
          <span className="code">{shortCode(code)}</span>
          {text}
        </span>
        {comments > 0 && <CommentIcon className="others" aria-hidden />}
        {others && <PeopleIcon className="others" aria-hidden />}
        {troubled && <span className="trouble">!</span>}
      </div>
    );
  },
);

ComponentRowItem.displayName = 'ComponentRowItem';
IndicatorRowItem.displayName = 'IndicatorRowItem';

const indent = (level: number): number => 6 + (level - 1) * 10;

/** The components above say the rest: `U.I.1.i.a` is `i.a` below its area. */
const shortCode = (code: string): string => code.split('.').slice(-2).join('.');
