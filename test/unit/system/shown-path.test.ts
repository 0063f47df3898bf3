import { expect, test } from '@jest/globals';
import { shownPath } from '../../../src/system/shown-path.js';

test('a file is told from the working folder on, one that lies elsewhere by its last two names', () => {
  expect(shownPath('/work/shop/labs/a/lab.yml', '/work/shop')).toBe('labs/a/lab.yml');
  expect(shownPath('/actions/labs/voting/lab.yml', '/work/shop')).toBe('voting/lab.yml');
  expect(shownPath('/work/shopping/lab.yml', '/work/shop')).toBe('shopping/lab.yml');
});
