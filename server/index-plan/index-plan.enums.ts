import { registerEnumType } from 'type-graphql';

export const IndexPlanScope = { KABUPATEN: 'KABUPATEN', UNITS: 'UNITS', UNIT: 'UNIT' } as const;
export type IndexPlanScope = keyof typeof IndexPlanScope;
registerEnumType(IndexPlanScope, {
  name: 'IndexPlanScope',
  description: 'Whose indicators something is said of.',
  valuesConfig: {
    KABUPATEN: { description: 'The kabupaten’s own.' },
    UNITS: { description: 'Those of every unit that nothing else is said of.' },
    UNIT: { description: 'Those of one unit.' },
  },
});
