import { useTranslate } from 'react-admin';
import { StateChip } from '../fields/StateChip.js';
import { ToneChip } from '../fields/ToneChip.js';
import { AlsoAt } from '../live/AlsoAt.js';
import { AlsoHere } from '../live/AlsoHere.js';
import { IndicatorHeading } from './IndicatorHeading.js';
import { useAgainText } from './rowTexts.js';
import type { Reviewed } from './useReviewAnswer.js';

interface ReviewHeadingProps {
  readonly reviewed: Reviewed;
  /** Whether it came back after a return. */
  readonly resubmitted: boolean;
  /** Whether somebody came here from another answer; then the keyboard follows. */
  readonly takesFocus: boolean;
}

/** Whose answer it is, to what, whose turn it is, and who else is there. */
export const ReviewHeading = ({ reviewed, resubmitted, takesFocus }: ReviewHeadingProps) => {
  const translate = useTranslate();
  const { answer, sheet, instrument, indicator } = reviewed;
  const again = useAgainText()({ resubmitted, reopened: answer.reopened });
  return (
    <IndicatorHeading
      instrument={instrument}
      indicator={indicator}
      unit={sheet.unit}
      periodName={sheet.period.name}
      takesFocus={takesFocus}
      facts={
        <>
          <StateChip state={answer.state} />
          {again && <ToneChip tone="neutral" label={again} />}
          {answer.unchanged && (
            <ToneChip tone="neutral" label={translate('resources.worksheets.answer.unchanged')} />
          )}
        </>
      }
    >
      <AlsoHere />
      <AlsoAt code={indicator.code} />
    </IndicatorHeading>
  );
};
