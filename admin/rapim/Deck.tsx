import { useState } from 'react';
import { Box, Typography } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { useTranslate } from 'react-admin';
import { SignInAgain } from '../auth/SignInAgain.js';
import { KeysDialog } from '../fields/KeysDialog.js';
import { useFormat } from '../fields/useFormat.js';
import type { KeptCommitment } from '../follow-ups/commitments/keptCommitment.js';
import { useCommitmentsTitle } from '../follow-ups/commitments/useCommitmentsTitle.js';
import type { RapimQuery } from '../graphql/graphql.js';
import { CommitDialog } from './commit/CommitDialog.js';
import { TakenDown } from './commit/TakenDown.js';
import { DeckBar } from './DeckBar.js';
import { rapimKeys } from './rapimKeys.js';
import type { RapimAction } from './rapimKeys.js';
import { slidesOf } from './slides/index.js';
import { UnitSlide } from './slides/UnitSlide.js';
import { UnitFinder } from './UnitFinder.js';
import { useAwake } from './useAwake.js';
import { useFitting } from './useFitting.js';
import { useFullScreen } from './useFullScreen.js';
import { usePlace } from './usePlace.js';
import { useRapimKeys } from './useRapimKeys.js';

interface DeckProps {
  readonly meeting: RapimQuery;
  /** When it was read; ISO 8601. */
  readonly loadedAt: string;
}

/** The slides of a period, one at a time, and a unit's whenever somebody asks for it. */
export const Deck = ({ meeting, loadedAt }: DeckProps) => {
  const translate = useTranslate();
  const promisesOf = useCommitmentsTitle();
  const { period } = useFormat();
  const cards = meeting.reportCards.nodes;
  const slides = slidesOf(meeting);
  const { slide, unit, go, open } = usePlace(slides.length, cards);
  const fullScreen = useFullScreen();
  const { frame, content } = useFitting();
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const [blank, setBlank] = useState(false);
  const [committing, setCommitting] = useState(false);
  const [mended, setMended] = useState<KeptCommitment>();
  const ownersByUnit = meeting.followUpOwnersByUnit;
  useAwake();

  const act = (action: RapimAction) => {
    // Whatever is pressed at a dark screen lights it again, and does nothing else.
    if (blank) return setBlank(false);
    if (action === 'find') return setFinding(true);
    if (action === 'help') return setHelping(true);
    if (action === 'blank') return setBlank(true);
    if (action === 'commit') return setCommitting(unit !== undefined && ownersByUnit !== undefined);
    if (action === 'fullScreen') return fullScreen.toggle();
    return go(action);
  };
  useRapimKeys(act);

  const { Slide, key } = slides[slide]!;
  const slideTitle =
    key === 'promises' ? promisesOf(meeting.period.name) : translate(`rapim.${key}.title`);
  const title = unit?.unit?.name ?? slideTitle;
  const name = period(meeting.period.name);
  return (
    <Box
      sx={{
        height: '100dvh',
        display: 'grid',
        gridTemplateRows: 'auto minmax(0, 1fr) auto',
        backgroundColor: 'background.default',
        color: 'text.primary',
        fontFamily: 'fontFamily',
        // Everything on a slide is sized by this: a thirty-third of the screen's shorter side, at least 16 px.
        fontSize: 'clamp(16px, 3vmin, 60px)',
      }}
    >
      <Box component="header" sx={{ px: '1em', pt: '0.7em', display: 'flex', gap: '1em' }}>
        <Typography sx={{ fontSize: '0.8em', fontWeight: 700, color: 'text.secondary', flex: 1 }}>
          {translate('rapim.heading', { period: name })}
        </Typography>
      </Box>
      <Box
        component="main"
        ref={frame}
        aria-label={title}
        sx={{ overflow: 'auto', px: { xs: '0.75em', md: '2em' }, py: '0.5em' }}
        tabIndex={0}
      >
        {/* What takes its time to change its size cannot be measured at once, however short that time is. */}
        <Box ref={content} sx={{ '&, & *': { transition: 'none !important' } }}>
          {unit ? (
            <UnitSlide card={unit} periodName={meeting.period.name}>
              <TakenDown
                card={unit}
                periodId={meeting.period.id}
                onEdit={(commitment) => {
                  setMended(commitment);
                  setCommitting(true);
                }}
              />
            </UnitSlide>
          ) : (
            <Slide meeting={meeting} onOpen={open} />
          )}
        </Box>
      </Box>
      <Box component="p" role="status" sx={visuallyHidden}>
        {translate('rapim.at', { slide: slide + 1, of: slides.length, title })}
      </Box>
      <DeckBar
        slide={slide}
        slides={slides.length}
        unit={unit}
        commits={ownersByUnit !== undefined}
        loadedAt={loadedAt}
        period={meeting.period}
        fullScreen={fullScreen}
        onAct={act}
      />
      <UnitFinder
        open={finding}
        cards={cards}
        onOpen={(id) => {
          setFinding(false);
          open(id);
        }}
        onClose={() => setFinding(false)}
      />
      <KeysDialog
        open={helping}
        keys={rapimKeys.filter(({ does }) => does !== 'commit' || ownersByUnit)}
        texts="rapim.keys"
        onClose={() => setHelping(false)}
      />
      {committing && unit && ownersByUnit && (
        <CommitDialog
          card={unit}
          periodId={meeting.period.id}
          periodName={meeting.period.name}
          owners={ownersByUnit.find(({ unitId }) => unitId === unit.unit?.id)?.owners ?? []}
          mended={mended}
          onClose={() => {
            setCommitting(false);
            setMended(undefined);
          }}
        />
      )}
      {blank && (
        <Box
          role="button"
          tabIndex={0}
          aria-label={translate('rapim.light')}
          onClick={() => setBlank(false)}
          sx={{ position: 'fixed', inset: 0, zIndex: 'modal', backgroundColor: '#000000' }}
        />
      )}
      <SignInAgain />
    </Box>
  );
};
