import { expect, test } from 'vitest';
import { faultTable } from './fault-table.ts';

const url = (address: string): URL => new URL(address);
const kinds = (table: ReturnType<typeof faultTable>, address: string) => table.meet(url(address)).map(({ kind }) => kind);

test('a fault meets its host, or addresses that its pattern fits', () => {
  const table = faultTable();
  table.set('api.example.org', { kind: 'timeout' });
  table.set(/\/v2\//, { kind: 'html' });
  expect(kinds(table, 'https://api.example.org/v1/')).toEqual(['timeout']);
  expect(kinds(table, 'https://api.example.org/v2/x')).toEqual(['timeout', 'html']);
  expect(kinds(table, 'https://sub.api.example.org/')).toEqual([]);
});

test('a counted fault is gone after that many requests', () => {
  const table = faultTable();
  table.set('a.org', { kind: 'timeout' }, 2);
  expect([
    kinds(table, 'https://a.org/'),
    kinds(table, 'https://b.org/'),
    kinds(table, 'https://a.org/'),
    kinds(table, 'https://a.org/'),
  ]).toEqual([['timeout'], [], ['timeout'], []]);
});

test('a fault is taken back by its own answer, by its place, or with all others', () => {
  const table = faultTable();
  const undo = table.set('a.org', { kind: 'timeout' });
  table.set(/x/, { kind: 'html' });
  table.set('b.org', { kind: 'consent' });
  undo();
  expect(kinds(table, 'https://a.org/')).toEqual([]);
  table.clear(/x/);
  expect(kinds(table, 'https://b.org/x')).toEqual(['consent']);
  table.clear();
  expect(kinds(table, 'https://b.org/x')).toEqual([]);
});
