import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { SharedFileFragment } from '../graphql/graphql.js';

/** Codes of more indicators of a unit than these say nothing more. */
const codesAtMost = 3;

interface SharedFileNoticeProps {
  /** Undefined where nobody else has it. */
  readonly file: SharedFileFragment | undefined;
}

/** That other units prove something with the very same file, and which, as far as the viewer may know. */
export const SharedFileNotice = ({ file }: SharedFileNoticeProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params = {}) =>
    translate(`resources.evaluations.shared.${key}`, params);
  if (!file) return null;
  const { unitCount, uses } = file;
  const unnamed = unitCount - uses.length;
  return (
    <Alert severity="warning" sx={{ mx: 1, my: 0.5, py: 0.25, overflowWrap: 'anywhere' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {say('title', { smart_count: unitCount, count: number(unitCount) })}
      </Typography>
      {uses.map(({ unit, indicatorCodes }) => (
        <Typography key={unit.id} variant="body2">
          {say(indicatorCodes.length > codesAtMost ? 'useMore' : 'use', {
            unit: unit.name,
            codes: indicatorCodes.slice(0, codesAtMost).join(', '),
            more: number(indicatorCodes.length - codesAtMost),
          })}
        </Typography>
      ))}
      {unnamed > 0 && (
        <Typography variant="body2">
          {say(uses.length > 0 ? 'unnamedMore' : 'unnamed', {
            smart_count: unnamed,
            count: number(unnamed),
          })}
        </Typography>
      )}
    </Alert>
  );
};
