import { Title } from 'react-admin';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useCan } from '../providers/useViewer.js';
import { MyScorings } from './MyScorings.js';
import { Rounds } from './Rounds.js';

/** The rounds, for whoever draws them; what is theirs to score, for whoever scores. */
export const SecondScorings = () => {
  const draws = useCan('secondScoringRound.list');
  const scores = useCan('secondScoring.list');
  if (!draws && !scores) return <AccessDenied />;
  return (
    <>
      <Title title="resources.second-scorings.name" />
      {draws ? <Rounds /> : <MyScorings />}
    </>
  );
};
