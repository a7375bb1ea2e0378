import type { units as id } from '../id/units.js';

export const units: typeof id = {
  name: 'Unit |||| Units',
  fields: {
    search: 'Search name or code',
    code: 'Code',
    name: 'Name',
    abbreviation: 'Abbreviation',
    kind: 'Kind',
    parentId: 'Parent',
    parent: 'Parent',
    regionCode: 'Region code',
    assessed: 'Assessed',
    active: 'Active',
    people: 'People',
    onTime: 'On time',
  },
  onTime: {
    rate: '%{rate} (%{onTime} of %{due})',
    none: 'No period is closed yet.',
  },
  help: {
    assessed: 'Assessed units fill in a worksheet every period.',
    active: 'An inactive unit stays in earlier periods but gets no new worksheets.',
  },
  status: { assessed: 'Assessed', notAssessed: 'Not assessed', inactive: 'Inactive' },
  sections: { identity: 'Identity', assessment: 'Assessment', people: 'People of this unit' },
  noPeople: 'Nobody belongs to this unit yet. Add them under People.',
  refusals: {
    code: 'Use small letters, digits and hyphens, such as dinas-kesehatan.',
    codeTaken: 'Another unit has this code. Use another one.',
    parentBelow: 'The parent can not be this unit itself or a part of it. Choose another.',
    parentGone: 'This parent can no longer be found. Choose another.',
  },
  empty: {
    title: 'No units yet',
    lead: 'Add the dinas, badan, kecamatan and other units to be assessed.',
  },
};
