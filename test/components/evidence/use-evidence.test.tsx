import { render } from 'preact';
import type { JSX } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { useEvidence } from '../../../components/evidence/use-evidence.ts';
import type { PageEnvironment } from '../../../components/popup/page-environment.ts';
import type { Page } from '../../../components/popup/use-page.ts';
import { usePage } from '../../../components/popup/use-page.ts';
import { pairData } from '../../../lib/view/pair-data.ts';
import type { PairData } from '../../../lib/view/pair-data.ts';
import { pairEvidence } from '../../../lib/view/pair-evidence.ts';
import type { PairEvidence } from '../../../lib/view/pair-evidence.ts';
import { from, walks } from '../../view/made-up.ts';
import { fakeEnvironment } from '../popup/fake-environment.ts';
import { root } from '../root.ts';

function dataOf(to: string): PairData {
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, from(walks('2024-06-03', to)), Date.UTC(2025, 5, 30));
  return outcome.kind === 'pair' ? outcome.data : expect.unreachable('a pair');
}

interface Given {
  readonly environment: PageEnvironment;
  readonly data: PairData;
  readonly wanted: boolean;
}

/** What a page would show: the n of the first window, or that it is still computing. */
function Shown({ environment, data, wanted }: Given): JSX.Element {
  const page: Page = usePage(environment);
  const state = useEvidence(page, { data }, wanted);
  return <p>{state.kind === 'evidence' ? `to ${state.evidence.windows[0]?.to}` : state.kind}</p>;
}

const show = (given: Given): Promise<void> => act(() => render(<Shown {...given} />, root));
const text = (): string => root.textContent ?? '';

test('nothing is read or computed before it is wanted, and each pair’s own then, once', async () => {
  const loadEvidence = vi.fn((data: PairData) => Promise.resolve(pairEvidence(data)));
  const environment = fakeEnvironment({ loadEvidence });
  const [first, second] = [dataOf('2025-06-26'), dataOf('2025-06-27')];
  await show({ environment, data: first, wanted: false });
  expect(loadEvidence).not.toHaveBeenCalled();
  await show({ environment, data: first, wanted: true });
  await vi.waitFor(() => expect(text()).toBe(`to ${first.asOfDay}`));
  await show({ environment, data: first, wanted: true });
  expect(loadEvidence).toHaveBeenCalledTimes(1);
  await show({ environment, data: second, wanted: true });
  await vi.waitFor(() => expect(text()).toBe(`to ${second.asOfDay}`));
});

test('evidence that comes late, of data that are shown no more, is not shown', async () => {
  const [first, second] = [dataOf('2025-06-26'), dataOf('2025-06-27')];
  const late = Promise.withResolvers<PairEvidence>();
  const never = Promise.withResolvers<PairEvidence>();
  const environment = fakeEnvironment({ loadEvidence: (data) => (data === first ? late.promise : never.promise) });
  await show({ environment, data: first, wanted: true });
  await show({ environment, data: second, wanted: true });
  await act(async () => late.resolve(pairEvidence(first)));
  expect(text()).toBe('computing');
});
