/** Names of the files that a reader may try an import with. */
export const exampleNames = {
  workbook: 'example-district.xlsx',
  form: 'example-base-form.xlsx',
  facts: 'example-facts.csv',
  package: 'example-package.zip',
  broken: 'example-district-with-faults.xlsx',
} as const;
