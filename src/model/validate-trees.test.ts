import { describe, it } from 'vitest';
import { expectOnly, withEdit } from './testing/package-sample';

describe('checkParents', () => {
  it('reports a circle of items once, with its path', () => {
    const files = withEdit('catalog/items.csv', 2, ',,amount', ',expenditure.basic,amount');
    const place = 'catalog/items.csv:2:parent_id = expenditure.basic';
    const path = 'expenditure → expenditure.basic → expenditure';
    expectOnly(files, 'parent_cycle', place, { path });
  });

  it('reports an area that is its own parent', () => {
    const files = withEdit('areas.csv', 2, 'province,,', 'province,430000,');
    const place = 'areas.csv:2:parent_code = 430000';
    expectOnly(files, 'parent_cycle', place, { path: '430000 → 430000' });
  });
});

describe('checkProjectParents', () => {
  it('reports a parent that the report does not have, and a project that is its own', () => {
    const files = withEdit('projects.csv', 3, ',2,1,1,', ',2,1,9,');
    expectOnly(files, 'project_parent_missing', 'projects.csv:3:parent_seq = 9', {});
    const own = withEdit('projects.csv', 3, ',2,1,1,', ',2,1,2,');
    expectOnly(own, 'project_parent_missing', 'projects.csv:3:parent_seq = 2', {});
  });

  it('reports a circle of projects once, with its path', () => {
    const files = withEdit('projects.csv', 2, ',1,1,,', ',1,1,2,');
    const args = { path: '1 → 2 → 1' };
    expectOnly(files, 'parent_cycle', 'projects.csv:2:parent_seq = 2', args);
  });
});
