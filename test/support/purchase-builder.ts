import type { PurchaseHistory } from '../../lib/value/purchase/history';
import { seededRandom } from '../../lib/domain/seeded-random';
import { betaDraw, gammaDraw } from '../../lib/value/purchase/random';

/** Customers drawn from an MBG/NBD of known parameters, watched for `weeks` less a start within the first third. */
export function drawHistories(count: number, { r = 0.6, alpha = 7, a = 0.8, b = 1.8, weeks = 60, seed = 1 } = {}): PurchaseHistory[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const T = Math.floor((weeks - random() * (weeks / 3)) * 7) / 7;
    const rate = gammaDraw(random, r) / alpha;
    const leaves = betaDraw(random, a, b);
    let [x, tx] = [0, 0];
    let gone = random() < leaves;
    for (let at = -Math.log(1 - random()) / rate; at <= T && !gone; at -= Math.log(1 - random()) / rate) {
      x += 1;
      tx = Math.floor(at * 7) / 7;
      gone = random() < leaves;
    }
    return { x, tx, T };
  });
}
