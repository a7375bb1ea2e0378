import type { Role } from '../graphql/enums.js';
import type { AddStageInput, StageRowFragment, UpdateStageInput } from '../graphql/graphql.js';

/** What the dialog holds about one stage. */
export interface StageForm {
  readonly key: string;
  readonly kind: StageRowFragment['kind'];
  readonly nameId: string;
  readonly nameEn: string;
  readonly scoredBy: Role;
  readonly precedence: number | null;
  readonly panelLimit: number | null;
  readonly active: boolean;
}

/** A further review: what is added most. */
export const newStage: StageForm = {
  key: '',
  kind: 'REVIEW',
  nameId: '',
  nameEn: '',
  scoredBy: 'EVALUATOR',
  precedence: null,
  panelLimit: null,
  active: true,
};

/** Kinds of which there can be more than one. */
export const addableKinds = ['REVIEW', 'EXTERNAL'] as const;

/** Who may score a stage of a kind: whoever can read what they are to score. */
export const scorersOf = (kind: StageForm['kind']): readonly Role[] =>
  kind === 'SELF'
    ? ['CHANGE_AGENT']
    : kind === 'CONSENSUS'
      ? ['LEAD_EVALUATOR']
      : ['EVALUATOR', 'LEAD_EVALUATOR', 'ACCELERATION_TEAM'];

/** Whether values of the kind can be the verified ones. */
export const canCount = (kind: StageForm['kind']): boolean =>
  kind === 'REVIEW' || kind === 'CONSENSUS';

/** Whether the kind always is there: the screens of filling in and of reviewing need these stages. */
export const isBasic = ({ key }: Pick<StageRowFragment, 'key'>): boolean =>
  key === 'self' || key === 'review';

/** A key of the Indonesian name: `Reviu Inspektorat` → `reviu-inspektorat`. */
export const keyFrom = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);

export const addInput = (form: StageForm): AddStageInput => ({
  key: form.key || keyFrom(form.nameId),
  kind: form.kind,
  nameId: form.nameId,
  nameEn: form.nameEn,
  scoredBy: form.scoredBy,
  precedence: canCount(form.kind) ? form.precedence : null,
});

export const updateInput = (
  { id, version }: StageRowFragment,
  form: StageForm,
): UpdateStageInput => ({
  id,
  version,
  nameId: form.nameId,
  nameEn: form.nameEn,
  scoredBy: form.scoredBy,
  precedence: canCount(form.kind) ? form.precedence : null,
  panelLimit: form.kind === 'CONSENSUS' ? form.panelLimit : null,
  active: form.active,
});

/** The ids with one of them a place up or down; undefined where it is at that end. */
export function movedIds(
  stages: readonly { readonly id: string }[],
  id: string,
  step: 1 | -1,
): string[] | undefined {
  const ids = stages.map((stage) => stage.id);
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return undefined;
  ids.splice(to, 0, ...ids.splice(from, 1));
  return ids;
}
