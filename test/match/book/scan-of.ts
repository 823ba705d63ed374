import type { ContactDraft } from '../../../lib/domain/contact/contact';
import { BookScan } from '../../../lib/match/book/book-scan';
import type { Decision, DecisionRules } from '../../../lib/match/book/decide';
import { featuresOf } from '../../../lib/match/features';
import { labelledBook } from '../../support/labelled-books';
import { seeded } from '../../support/random';

/** A scan of drafts that has learned and compared all. */
export function scanned(drafts: readonly ContactDraft[], country = 'CN'): BookScan {
  const scan = new BookScan();
  for (const draft of drafts) scan.add(featuresOf(draft, country));
  scan.learn(seeded(1));
  scan.slice(0, drafts.length);
  return scan;
}

/** Others of a book, so that what is rare and common is known. */
const strangers = labelledBook('crm', 600, 77).map(({ draft }) => draft);

/** What becomes of some drafts among 600 others: whether all are merged by themselves, or are shown as one. */
export function among(drafts: readonly ContactDraft[], rules?: DecisionRules): { merged: boolean; shown: boolean; decision: Decision } {
  const decision = scanned([...drafts, ...strangers]).decide(rules);
  const isOne = (groups: Int32Array) => drafts.every((_, at) => groups[at] === groups[0]);
  return { merged: isOne(decision.automatic), shown: isOne(decision.found), decision };
}
