import { resources } from '../../data/datapackage.json';

/** A table of the data package as this version of the product defines it, with its titles. */
export interface StandardTable {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly titleEn: string;
  }[];
}

/** In the order of the package: what reports say, then the catalog. For readers; nothing is checked against it. */
export const standardTables: readonly StandardTable[] = resources.map(
  ({ name, title, title_en: titleEn, schema }) => ({
    name,
    title,
    titleEn,
    columns: schema.fields.map((field) => ({
      name: field.name,
      title: field.title,
      titleEn: field.title_en,
    })),
  }),
);
