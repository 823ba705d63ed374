/**
 * Works through a list with two at work, so that one reads while the other writes. Both have ended before a failure of one is told: nothing writes on
 * behind the next try. @throws what a piece of work threw first
 */
export async function inTwoLanes<T>(all: Iterable<T>, work: (each: T) => Promise<void>): Promise<void> {
  const next = all[Symbol.iterator]();
  const lane = async () => {
    for (let each = next.next(); !each.done; each = next.next()) await work(each.value);
  };
  const failed = (await Promise.allSettled([lane(), lane()])).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
