import { afterAll, beforeAll, expect, it } from 'vitest';
import { leadingDigitsQuery } from './audit-queries';
import { allDepartments } from './queries';
import { AuditDatabase } from './testing/audit-database';

let database: AuditDatabase;
beforeAll(async () => {
  database = await AuditDatabase.open();
});
afterAll(() => {
  database.close();
});

it('pools amounts by their first two digits, whatever unit they are printed in', async () => {
  await database.replaceReports([
    {
      id: 'a',
      facts: [
        { item: 'revenue', value: '1234.50' },
        { item: 'expenditure', value: '0.12' },
        { item: 'assets', value: '1290000', unit: '元' },
        { item: 'liabilities', value: '-98.7' },
        // Printed again, a single digit, exact, a rate, a change, people: none is counted.
        { item: 'revenue', value: '1234.50', mention: 2 },
        { item: 'net_assets', value: '5' },
        { item: 'procurement', value: '0' },
        { item: 'debt_ratio', value: '45.00', unit: '%' },
        { item: 'revenue', value: '77.77', measure: 'change' },
        { item: 'staff.on_post', value: '88', unit: '人' },
      ],
    },
    { id: 'b', year: 2022, facts: [{ item: 'revenue', value: '10.0' }] },
  ]);
  const counted = async (year: number | null) =>
    (await database.engine.query(leadingDigitsQuery(allDepartments, year))).map(
      ({ digits, amounts }) => `${digits}: ${amounts}`,
    );
  expect(await counted(2023)).toEqual(['12: 3', '98: 1']);
  expect(await counted(null)).toEqual(['10: 1', '12: 3', '98: 1']);
});
