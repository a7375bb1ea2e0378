import { useTranslate } from 'react-admin';

/** One step, of a plan just found or a saved one. */
export interface ShownStep {
  readonly key: string;
  readonly indicatorCode: string;
  readonly text: string;
  readonly isBundle: boolean;
  readonly effort: number;
  readonly points: number;
  readonly index: number;
  readonly grade: string;
  readonly moves: readonly ShownMove[];
}

export interface ShownMove {
  /** Null for the kabupaten's own worksheet. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly fromKey: string | null;
  readonly toKey: string | null;
}

/** What a step is, in words. */
export function useStepWords() {
  const translate = useTranslate();
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.steps.${key}`, values);
  return {
    whose({ isBundle, moves }: Pick<ShownStep, 'isBundle' | 'moves'>): string {
      if (isBundle) return say('everywhere', { smart_count: moves.length });
      return moves[0]?.unit?.name ?? say('kabupaten');
    },
    /** From which option to which; a bundle names the one that all of them reach. */
    way({ isBundle, moves }: Pick<ShownStep, 'isBundle' | 'moves'>): string {
      const [move] = moves;
      if (!move || move.toKey === null) return say('full');
      if (isBundle) return say('reach', { to: move.toKey });
      return say('step', { from: move.fromKey ?? say('nothing'), to: move.toKey });
    },
  };
}
