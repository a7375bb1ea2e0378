import type { GetListParams, GetManyParams, GetOneParams } from 'react-admin';
import {
  CreateUnitDocument,
  UnitDocument,
  UnitsByIdDocument,
  UnitsDocument,
  UpdateUnitDocument,
} from '../graphql/graphql.js';
import type {
  CreateUnitInput,
  UnitFilter,
  UnitOrderField,
  UnitRecordFragment,
  UpdateUnitInput,
} from '../graphql/graphql.js';
import { listVariables } from '../providers/listVariables.js';
import { operation } from '../providers/operation.js';
import type { CreateCall, UpdateCall } from '../providers/operation.js';

const orderFields = {
  code: 'CODE',
  name: 'NAME',
  kind: 'KIND',
  position: 'POSITION',
} satisfies Record<string, UnitOrderField>;

/** How react-admin's calls about units become documents. */
export const unitOperations = {
  GET_LIST: operation({
    document: UnitsDocument,
    variables: (params: GetListParams) =>
      listVariables<UnitFilter, UnitOrderField>(params, orderFields),
    result: ({ units }) => ({ data: units.nodes, total: units.totalCount }),
  }),
  GET_MANY: operation({
    document: UnitsByIdDocument,
    variables: ({ ids }: GetManyParams) => ({ ids: ids.map(String), first: ids.length }),
    result: ({ units }) => ({ data: units.nodes }),
  }),
  GET_ONE: operation({
    document: UnitDocument,
    variables: ({ id }: GetOneParams) => ({ id: String(id) }),
    result: ({ unit }) => ({ data: formValues(unit) }),
  }),
  CREATE: operation({
    document: CreateUnitDocument,
    variables: ({ data }: CreateCall<CreateUnitInput>) => ({ input: createInput(data) }),
    result: ({ createUnit }) => ({ data: formValues(createUnit) }),
  }),
  UPDATE: operation({
    document: UpdateUnitDocument,
    variables: ({ id, data }: UpdateCall<UpdateUnitInput>) => ({
      input: {
        ...createInput(data),
        id: String(id),
        version: data.version,
        active: Boolean(data.active),
      },
    }),
    result: ({ updateUnit }) => ({ data: formValues(updateUnit) }),
  }),
};

/** The record as the form edits it: the parent by its id, as the input wants it. */
const formValues = (unit: UnitRecordFragment) => ({ ...unit, parentId: unit.parent?.id ?? null });

/** Only what the input takes: a record carries more than it may send back. */
const createInput = (data: CreateUnitInput): CreateUnitInput => ({
  code: data.code,
  name: data.name,
  abbreviation: data.abbreviation,
  kind: data.kind,
  parentId: data.parentId,
  regionCode: data.regionCode,
  assessed: Boolean(data.assessed),
});
