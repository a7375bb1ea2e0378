import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the admin, from the committed schema and the admin's own `.graphql` files. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['admin/**/*.graphql'],
  generates: {
    'admin/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { DateTimeISO: 'string', ID: 'string' },
        strictScalars: true,
        avoidOptionals: { field: true, inputValue: false },
      },
    },
    // Every enum as a list and a union, also where no document of ours selects it yet.
    'admin/graphql/enums.ts': {
      plugins: ['typescript'],
      config: { onlyEnums: true, enumsAsConst: true, namingConvention: 'keep', sort: false },
    },
  },
};

// The tool reads the default export: there is no other way to hand it a typed configuration.
export default config;
