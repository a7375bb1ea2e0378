import type { ReactNode } from 'react';
import { Box, Slider, ToggleButton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { GradeBadge } from '../../fields/GradeBadge.js';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import { NumberField } from '../../worksheets/indicator/NumberField.js';
import type { Goal } from '../../../schema/target/index.js';
import { goalOf, gradeOfPoints, pointsOfGoal, type GoalModel } from './targetModel.js';

interface GoalPanelProps {
  readonly model: GoalModel;
  /** Null until somebody chooses. */
  readonly goal: Goal | null;
  readonly onChange: (goal: Goal) => void;
  /** Other choices that go with the goal. */
  readonly children?: ReactNode;
}

/** Where it stands, the grades that are still better, and any number between. */
export const GoalPanel = ({ model, goal: chosen, onChange, children }: GoalPanelProps) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const { goals, grading } = model;
  const goal = goalOf(model, { goal: chosen });
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.goal.${key}`, values);
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mb: 1.5 }}>
        <Typography>
          {say('now', { points: points(model.points), maximum: points(model.maximum) })}
        </Typography>
        {grading && <GradeBadge grade={grading.band.grade} predicate={grading.band.predicate} />}
      </Box>
      {goal && (
        <Typography className="only-print" sx={{ display: 'none' }}>
          {goal.kind === 'GRADE'
            ? say('toGrade', { grade: goal.grade, points: points(pointsOfGoal(model, goal)) })
            : say('toPoints', { points: points(goal.points) })}
        </Typography>
      )}
      {goals.length === 0 && <Typography>{say('best')}</Typography>}
      <Box
        role="group"
        aria-label={say('grades')}
        className="no-print"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}
      >
        {goals.map(({ grade, predicate, at, isInclusive }) => (
          <ToggleButton
            key={grade}
            value={grade}
            color="primary"
            selected={goal?.kind === 'GRADE' && goal.grade === grade}
            onClick={() => onChange({ kind: 'GRADE', grade })}
            sx={{ minHeight: 56, px: 2, gap: 1, textTransform: 'none', borderRadius: 2 }}
          >
            <GradeBadge grade={grade} predicate={predicate} />
            {say(isInclusive ? 'from' : 'above', {
              points: points(at),
              distance: points(Math.max(0, at - model.points)),
            })}
          </ToggleButton>
        ))}
      </Box>
      {goal && <Between model={model} goal={goal} onChange={onChange} />}
      {children}
    </Panel>
  );
};

/** A number of points, by hand or by hand on a slider. */
const Between = ({ model, goal, onChange }: Omit<GoalPanelProps, 'goal'> & { goal: Goal }) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const at = pointsOfGoal(model, goal);
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.goal.${key}`, values);
  const choose = (wanted: number) =>
    onChange({ kind: 'POINTS', points: within(wanted, model.maximum) });
  const marks = model.goals.map(({ grade, at: value }) => ({ value, label: grade }));
  return (
    <Box
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center', mt: 2, px: 1 }}
    >
      <Slider
        aria-label={say('slider')}
        value={at}
        min={Math.floor(model.points * 10) / 10}
        max={model.maximum}
        step={0.1}
        marks={marks}
        valueLabelDisplay="auto"
        valueLabelFormat={(value: number) => points(value)}
        getAriaValueText={(value: number) =>
          say('spoken', {
            points: points(value),
            grade: gradeOfPoints(model, Math.min(value, model.maximum)),
          })
        }
        onChange={(_, value) => choose(value as number)}
        sx={{ flex: '1 1 240px', minWidth: 0 }}
      />
      <Box sx={{ width: 130 }}>
        <NumberField
          label={say('points')}
          value={Math.round(at * 100) / 100}
          decimals
          disabled={false}
          helperText={say(goal.kind === 'GRADE' ? 'byGrade' : 'byPoints')}
          onChange={(value) => value !== null && choose(value)}
        />
      </Box>
    </Box>
  );
};

const within = (points: number, most: number) =>
  Math.min(most, Math.max(0, Math.round(points * 100) / 100));
