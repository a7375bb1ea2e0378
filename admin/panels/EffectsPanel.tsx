import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { noValue } from '../fields/format.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import type { PanelEffectFragment } from '../graphql/graphql.js';

interface EffectsPanelProps {
  readonly effects: readonly PanelEffectFragment[];
  readonly signed: boolean;
}

/** What signing changes, or changed, unit by unit. */
export const EffectsPanel = ({ effects, signed }: EffectsPanelProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.panels.effects.${key}`);
  return (
    <Panel title={say(signed ? 'done' : 'title')} lead={say(signed ? 'doneLead' : 'lead')}>
      {effects.length === 0 ? (
        <Typography color="textSecondary">{say('empty')}</Typography>
      ) : (
        <EffectRows effects={effects} />
      )}
    </Panel>
  );
};

export const EffectRows = ({ effects }: Pick<EffectsPanelProps, 'effects'>) => {
  const translate = useTranslate();
  const say = (key: string, values = {}) => translate(`resources.panels.${key}`, values);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {effects.map((effect) => {
        const { worksheetId, unit, items } = effect;
        return (
          <Box
            key={worksheetId}
            component="li"
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 2,
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600 }}>{unit?.name ?? say('kabupaten')}</Typography>
              <Typography variant="caption" color="textSecondary">
                {say('effects.items', { smart_count: items })}
              </Typography>
            </Box>
            <EffectPoints effect={effect} />
          </Box>
        );
      })}
    </Box>
  );
};

const EffectPoints = ({ effect }: { readonly effect: PanelEffectFragment }) => {
  const translate = useTranslate();
  const { points, delta } = useFormat();
  const say = (key: string, values = {}) => translate(`resources.panels.${key}`, values);
  const { pointsBefore, pointsAfter, maximum } = effect;
  // A formula that compares units has no points before all of them are there.
  if (pointsBefore == null || pointsAfter == null) {
    return (
      <Typography color="textSecondary" sx={{ textAlign: { sm: 'right' } }}>
        {say('effects.atClosing')}
      </Typography>
    );
  }
  const change = pointsAfter - pointsBefore;
  return (
    <Box sx={{ fontVariantNumeric: 'tabular-nums', textAlign: { sm: 'right' } }}>
      <Typography>
        {say('effects.points', {
          before: points(pointsBefore),
          after: points(pointsAfter),
          maximum: points(maximum),
        })}{' '}
        <Box
          component="strong"
          sx={{ color: change < 0 ? 'error.main' : change > 0 ? 'success.main' : undefined }}
        >
          {delta(change)}
        </Box>
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {gradesOf(effect, say)}
      </Typography>
    </Box>
  );
};

function gradesOf(
  { gradeBefore, gradeAfter }: PanelEffectFragment,
  say: (key: string, values?: object) => string,
): string {
  const [before, after] = [gradeBefore || noValue, gradeAfter || noValue];
  return before === after
    ? say('effects.sameGrade', { grade: after })
    : say('effects.grade', { before, after });
}
