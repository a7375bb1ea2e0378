import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import type { Aggregation, WeightStatus } from '../graphql/enums.js';
import type { BandChanges } from './BandTable.js';
import {
  withAggregation,
  withBand,
  withBandAt,
  withNewBand,
  withStatus,
  withWeight,
  withoutBand,
} from './formulaDraft.js';
import type { FormulaDraft } from './formulaDraft.js';
import { equalShares, moveWeight } from './shareWeights.js';
import type { Locks } from './shareWeights.js';
import type { useFormulaDraft } from './useFormulaDraft.js';

type Work = Pick<ReturnType<typeof useFormulaDraft>, 'change' | 'opened'>;

/** What can be done to a draft at its tables. None of it is another function for the next key. */
export function useDeskChanges(
  instrument: InstrumentDefinition,
  { change, opened }: Work,
  onExpression: (code: string) => void,
) {
  const [locks, setLocks] = useState<Locks>(new Set());
  /** The node whose children are being compared in pairs; empty for the roots. */
  const [compared, onPairwise] = useState<string>();
  const held = useRef(locks);
  useLayoutEffect(() => {
    held.current = locks;
  }, [locks]);

  const onWeight = useCallback(
    (code: string, weight: string) => change((now) => withWeight(now, opened, code, weight)),
    [change, opened],
  );
  const onStatus = useCallback(
    (code: string, status: WeightStatus) => change((now) => withStatus(now, code, status)),
    [change],
  );
  const onAggregation = useCallback(
    (code: string, aggregation: Aggregation, indicators: readonly string[]) => {
      // There is nothing to change to before it is written.
      if (aggregation === 'EXPRESSION') onExpression(code);
      else change((now) => withAggregation(now, code, aggregation, indicators));
    },
    [change, onExpression],
  );
  const onMove = useCallback(
    (code: string, weight: string) => {
      const locked = held.current;
      change((now) => moveWeight(instrument, now, code, weight, locked), `move ${code}`);
    },
    [change, instrument],
  );
  const onEqual = useCallback(
    (code: string) => {
      const locked = held.current;
      change((now) => equalShares(instrument, now, code, locked));
    },
    [change, instrument],
  );
  const onLock = useCallback(
    (code: string) =>
      setLocks((now) =>
        now.has(code) ? new Set([...now].filter((one) => one !== code)) : new Set([...now, code]),
      ),
    [],
  );
  const onPart = useCallback(
    (part: Partial<FormulaDraft>) => change((now) => ({ ...now, ...part })),
    [change],
  );
  const bands = useMemo<BandChanges>(
    () => ({
      change: (index, band) => change((now) => withBand(now, index, band)),
      add: (index) => change((now) => withNewBand(now, index, topOf(now, instrument))),
      remove: (index) => change((now) => withoutBand(now, index)),
      putBack: (index, band) => change((now) => withBandAt(now, index, band)),
    }),
    [change, instrument],
  );
  return useMemo(
    () => ({
      locks,
      compared,
      onPairwise,
      onWeight,
      onStatus,
      onAggregation,
      onMove,
      onEqual,
      onLock,
      onPart,
      bands,
    }),
    [
      locks,
      compared,
      onPairwise,
      onWeight,
      onStatus,
      onAggregation,
      onMove,
      onEqual,
      onLock,
      onPart,
      bands,
    ],
  );
}

/** The highest total there can be, in what the grades are compared with. */
const topOf = ({ gradeBasis }: FormulaDraft, { totalWeight }: InstrumentDefinition): string =>
  gradeBasis === 'ACHIEVEMENT' ? '100' : totalWeight;
