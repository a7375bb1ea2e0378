import { ReviewWritingDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { WritingNotice } from './WritingNotice.js';

interface ReviewWritingNoticeProps {
  readonly worksheetId: string;
  readonly code: string;
}

/** The same for whoever reviews: whether verdicts may be given now. */
export const ReviewWritingNotice = ({ worksheetId, code }: ReviewWritingNoticeProps) => {
  const { data } = useApiQuery(ReviewWritingDocument, { id: worksheetId }, { staleTime: 15_000 });
  return data ? (
    <WritingNotice
      worksheetId={worksheetId}
      writing={data.worksheet.reviewing}
      endsAt={data.worksheet.period.closesAt}
      code={code}
    />
  ) : null;
};
