import { expect, it } from 'vitest';
import { judge } from './aims.ts';

const line = { what: '', load: '' };

it('lets the worst of several lines count', () => {
  const rows = [
    { ...line, id: 'read session', p95Ms: 4 },
    { ...line, id: 'read list', p95Ms: 80 },
  ];
  expect(judge(rows)).toMatchObject([{ wanted: '≤ 50 ms', measured: '80.0 ms', isReached: false }]);
});

it('leaves out what was not measured', () => {
  expect(judge([{ ...line, id: 'commits 1', p95Ms: 4 }])).toEqual([]);
});

it('takes a figure that is no number for an aim that was not reached', () => {
  expect(judge([{ ...line, id: 'memory', rssMiB: Number.NaN }])).toMatchObject([{ isReached: false }]);
});
