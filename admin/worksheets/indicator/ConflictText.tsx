import { useEffect, useState } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { bodyOf, isFormatted } from '../../../schema/formatted-text/index.js';
import type { TextPart } from '../../formatted-text/textDifference.js';

interface ConflictTextProps {
  readonly text: string;
  /** What somebody else says instead. */
  readonly other: string;
}

/** One of two explanations, as it was typed, with what the other one does not say marked. */
export const ConflictText = ({ text, other }: ConflictTextProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.worksheets.conflict.${key}`);
  const body = bodyOf(text);
  const parts = useOwnParts(bodyOf(other), body);
  return (
    <>
      <Typography
        variant="body2"
        component="div"
        sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 160, overflowY: 'auto' }}
      >
        {body.trim() === ''
          ? say('noExplanation')
          : parts.map(({ text: said, kind }, place) =>
              kind === 'same' ? said : <Own key={place}>{said}</Own>,
            )}
      </Typography>
      {isFormatted(text) !== isFormatted(other) && body.trim() !== '' && (
        <Typography variant="caption" color="textSecondary" component="div" sx={{ mt: 0.5 }}>
          {say(isFormatted(text) ? 'withFormatting' : 'withoutFormatting')}
        </Typography>
      )}
    </>
  );
};

const Own = ({ children }: { readonly children: string }) => (
  <Box
    component="mark"
    sx={({ palette }) => {
      const { text: color, fill } = palette.answerState.SUBMITTED;
      return { color, backgroundColor: fill, borderRadius: '3px' };
    }}
  >
    {children}
  </Box>
);

/** Nothing is marked until the comparing is loaded, which only conflicts need. */
function useOwnParts(other: string, own: string): readonly TextPart[] {
  const [compared, setCompared] = useState<{ own: string; other: string; parts: TextPart[] }>();
  useEffect(() => {
    let isWanted = true;
    import('../../formatted-text/textDifference.js').then(
      ({ partsOf }) => {
        const parts = partsOf(other, own).filter(({ kind }) => kind !== 'removed');
        if (isWanted) setCompared({ own, other, parts });
      },
      // Without a network both texts are still there to be read.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [other, own]);
  const isOf = compared?.own === own && compared.other === other;
  return isOf ? compared.parts : [{ text: own, kind: 'same' }];
}
