/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Viewer {\n  viewer {\n    ...SignedIn\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ...SignedIn\n  }\n}\n\nmutation SignOut {\n  signOut\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input)\n}\n\nmutation SetLocale($locale: Locale!) {\n  setLocale(locale: $locale) {\n    id\n    locale\n  }\n}\n\nfragment SignedIn on Viewer {\n  person {\n    id\n    name\n    email\n    locale\n    mustChangePassword\n  }\n  kabupaten {\n    id\n    name\n    province\n  }\n  memberships {\n    id\n    role\n    unit {\n      id\n      name\n      abbreviation\n    }\n  }\n  abilities\n  sessionExpiresAt\n}": typeof types.ViewerDocument,
    "query PeriodChoices {\n  periods(orderBy: [{field: OPENS_AT, direction: DESC}], first: 60) {\n    nodes {\n      ...PeriodChoice\n    }\n  }\n}\n\nfragment PeriodChoice on Period {\n  id\n  name\n  year\n  month\n  status\n  dueAt\n}": typeof types.PeriodChoicesDocument,
    "query Units($filter: UnitFilter, $orderBy: [UnitOrder!], $first: Int, $offset: Int) {\n  units(filter: $filter, orderBy: $orderBy, first: $first, offset: $offset) {\n    nodes {\n      ...UnitRow\n    }\n    totalCount\n  }\n}\n\nquery UnitsById($ids: [ID!]!, $first: Int) {\n  units(filter: {ids: $ids}, first: $first) {\n    nodes {\n      ...UnitRow\n    }\n  }\n}\n\nquery Unit($id: ID!) {\n  unit(id: $id) {\n    ...UnitRecord\n  }\n}\n\nmutation CreateUnit($input: CreateUnitInput!) {\n  createUnit(input: $input) {\n    ...UnitRecord\n  }\n}\n\nmutation UpdateUnit($input: UpdateUnitInput!) {\n  updateUnit(input: $input) {\n    ...UnitRecord\n  }\n}\n\nfragment UnitRow on Unit {\n  id\n  code\n  name\n  abbreviation\n  kind\n  parent {\n    id\n    name\n  }\n  assessed\n  active\n  abilities\n}\n\nfragment UnitRecord on Unit {\n  ...UnitRow\n  regionCode\n  note\n  version\n  people {\n    person {\n      id\n      name\n    }\n    role\n  }\n}": typeof types.UnitsDocument,
};
const documents: Documents = {
    "query Viewer {\n  viewer {\n    ...SignedIn\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ...SignedIn\n  }\n}\n\nmutation SignOut {\n  signOut\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input)\n}\n\nmutation SetLocale($locale: Locale!) {\n  setLocale(locale: $locale) {\n    id\n    locale\n  }\n}\n\nfragment SignedIn on Viewer {\n  person {\n    id\n    name\n    email\n    locale\n    mustChangePassword\n  }\n  kabupaten {\n    id\n    name\n    province\n  }\n  memberships {\n    id\n    role\n    unit {\n      id\n      name\n      abbreviation\n    }\n  }\n  abilities\n  sessionExpiresAt\n}": types.ViewerDocument,
    "query PeriodChoices {\n  periods(orderBy: [{field: OPENS_AT, direction: DESC}], first: 60) {\n    nodes {\n      ...PeriodChoice\n    }\n  }\n}\n\nfragment PeriodChoice on Period {\n  id\n  name\n  year\n  month\n  status\n  dueAt\n}": types.PeriodChoicesDocument,
    "query Units($filter: UnitFilter, $orderBy: [UnitOrder!], $first: Int, $offset: Int) {\n  units(filter: $filter, orderBy: $orderBy, first: $first, offset: $offset) {\n    nodes {\n      ...UnitRow\n    }\n    totalCount\n  }\n}\n\nquery UnitsById($ids: [ID!]!, $first: Int) {\n  units(filter: {ids: $ids}, first: $first) {\n    nodes {\n      ...UnitRow\n    }\n  }\n}\n\nquery Unit($id: ID!) {\n  unit(id: $id) {\n    ...UnitRecord\n  }\n}\n\nmutation CreateUnit($input: CreateUnitInput!) {\n  createUnit(input: $input) {\n    ...UnitRecord\n  }\n}\n\nmutation UpdateUnit($input: UpdateUnitInput!) {\n  updateUnit(input: $input) {\n    ...UnitRecord\n  }\n}\n\nfragment UnitRow on Unit {\n  id\n  code\n  name\n  abbreviation\n  kind\n  parent {\n    id\n    name\n  }\n  assessed\n  active\n  abilities\n}\n\nfragment UnitRecord on Unit {\n  ...UnitRow\n  regionCode\n  note\n  version\n  people {\n    person {\n      id\n      name\n    }\n    role\n  }\n}": types.UnitsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Viewer {\n  viewer {\n    ...SignedIn\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ...SignedIn\n  }\n}\n\nmutation SignOut {\n  signOut\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input)\n}\n\nmutation SetLocale($locale: Locale!) {\n  setLocale(locale: $locale) {\n    id\n    locale\n  }\n}\n\nfragment SignedIn on Viewer {\n  person {\n    id\n    name\n    email\n    locale\n    mustChangePassword\n  }\n  kabupaten {\n    id\n    name\n    province\n  }\n  memberships {\n    id\n    role\n    unit {\n      id\n      name\n      abbreviation\n    }\n  }\n  abilities\n  sessionExpiresAt\n}"): (typeof documents)["query Viewer {\n  viewer {\n    ...SignedIn\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ...SignedIn\n  }\n}\n\nmutation SignOut {\n  signOut\n}\n\nmutation SignOutEverywhere {\n  signOutEverywhere\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input)\n}\n\nmutation SetLocale($locale: Locale!) {\n  setLocale(locale: $locale) {\n    id\n    locale\n  }\n}\n\nfragment SignedIn on Viewer {\n  person {\n    id\n    name\n    email\n    locale\n    mustChangePassword\n  }\n  kabupaten {\n    id\n    name\n    province\n  }\n  memberships {\n    id\n    role\n    unit {\n      id\n      name\n      abbreviation\n    }\n  }\n  abilities\n  sessionExpiresAt\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PeriodChoices {\n  periods(orderBy: [{field: OPENS_AT, direction: DESC}], first: 60) {\n    nodes {\n      ...PeriodChoice\n    }\n  }\n}\n\nfragment PeriodChoice on Period {\n  id\n  name\n  year\n  month\n  status\n  dueAt\n}"): (typeof documents)["query PeriodChoices {\n  periods(orderBy: [{field: OPENS_AT, direction: DESC}], first: 60) {\n    nodes {\n      ...PeriodChoice\n    }\n  }\n}\n\nfragment PeriodChoice on Period {\n  id\n  name\n  year\n  month\n  status\n  dueAt\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Units($filter: UnitFilter, $orderBy: [UnitOrder!], $first: Int, $offset: Int) {\n  units(filter: $filter, orderBy: $orderBy, first: $first, offset: $offset) {\n    nodes {\n      ...UnitRow\n    }\n    totalCount\n  }\n}\n\nquery UnitsById($ids: [ID!]!, $first: Int) {\n  units(filter: {ids: $ids}, first: $first) {\n    nodes {\n      ...UnitRow\n    }\n  }\n}\n\nquery Unit($id: ID!) {\n  unit(id: $id) {\n    ...UnitRecord\n  }\n}\n\nmutation CreateUnit($input: CreateUnitInput!) {\n  createUnit(input: $input) {\n    ...UnitRecord\n  }\n}\n\nmutation UpdateUnit($input: UpdateUnitInput!) {\n  updateUnit(input: $input) {\n    ...UnitRecord\n  }\n}\n\nfragment UnitRow on Unit {\n  id\n  code\n  name\n  abbreviation\n  kind\n  parent {\n    id\n    name\n  }\n  assessed\n  active\n  abilities\n}\n\nfragment UnitRecord on Unit {\n  ...UnitRow\n  regionCode\n  note\n  version\n  people {\n    person {\n      id\n      name\n    }\n    role\n  }\n}"): (typeof documents)["query Units($filter: UnitFilter, $orderBy: [UnitOrder!], $first: Int, $offset: Int) {\n  units(filter: $filter, orderBy: $orderBy, first: $first, offset: $offset) {\n    nodes {\n      ...UnitRow\n    }\n    totalCount\n  }\n}\n\nquery UnitsById($ids: [ID!]!, $first: Int) {\n  units(filter: {ids: $ids}, first: $first) {\n    nodes {\n      ...UnitRow\n    }\n  }\n}\n\nquery Unit($id: ID!) {\n  unit(id: $id) {\n    ...UnitRecord\n  }\n}\n\nmutation CreateUnit($input: CreateUnitInput!) {\n  createUnit(input: $input) {\n    ...UnitRecord\n  }\n}\n\nmutation UpdateUnit($input: UpdateUnitInput!) {\n  updateUnit(input: $input) {\n    ...UnitRecord\n  }\n}\n\nfragment UnitRow on Unit {\n  id\n  code\n  name\n  abbreviation\n  kind\n  parent {\n    id\n    name\n  }\n  assessed\n  active\n  abilities\n}\n\nfragment UnitRecord on Unit {\n  ...UnitRow\n  regionCode\n  note\n  version\n  people {\n    person {\n      id\n      name\n    }\n    role\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;